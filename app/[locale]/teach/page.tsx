import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { ClassList } from '@/components/teaching/class-list'
import { NewClassForm } from '@/components/teaching/new-class-form'
import { LinkButton } from '@/components/ui/button'
import type { Locale } from '@/course/locale'
import { apiPaths, paths } from '@/course/paths'
import { getViewer } from '@/server/auth/get-viewer'
import { listOwnClasses } from '@/server/classes/read-class'
import { PageTitle } from '@/components/ui/page-title'

interface Props {
  params: Promise<{ locale: Locale }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const text = await getTranslations({ locale, namespace: 'teaching' })
  return { title: text('title') }
}

export default async function TeachPage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const text = await getTranslations('teaching')
  const viewer = await getViewer()
  const classes = (await listOwnClasses(viewer)).map(({ class: { id, name, archivedAt }, role }) => ({
    id,
    name,
    role,
    isArchived: archivedAt !== null,
    href: role === 'learner' ? null : paths.teachClass(locale, id),
    leavePath: apiPaths.enrolment(id),
  }))
  const running = classes.filter(({ isArchived }) => !isArchived)
  const archived = classes.filter(({ isArchived }) => isArchived)
  const here = paths.teach(locale)
  return (
    <main className="mx-auto max-w-[760px] px-4 page-top pb-12 md:pb-16">
      <PageTitle>{text('title')}</PageTitle>
      <p className="mt-3 max-w-measure text-ink-2">{text('lede')}</p>
      <div className="mt-8">
        {(viewer.kind === 'registered' || classes.length > 0) && <ClassList classes={running} here={here} />}
      </div>
      {archived.length > 0 && (
        <section className="mt-8">
          <h2 className="mb-2 text-[1rem] font-semibold text-ink-2">{text('archivedClasses')}</h2>
          <ClassList classes={archived} here={here} />
        </section>
      )}
      {viewer.kind === 'registered' ? (
        <section className="mt-12 border-t-2 border-ink pt-5">
          <h2 className="mb-5 text-[1.2rem] font-semibold">{text('newClass')}</h2>
          <NewClassForm classPath={paths.teachClass(locale, ':id').replace('%3Aid', ':id')} />
        </section>
      ) : (
        <SignInFirst locale={locale} here={here} text={text('signInFirst')} />
      )}
    </main>
  )
}

async function SignInFirst({ locale, here, text }: { locale: Locale; here: string; text: string }) {
  const site = await getTranslations('site')
  return (
    <div className="mt-8 grid max-w-measure justify-items-start gap-4 border-t border-rule pt-6">
      <p>{text}</p>
      <LinkButton tone="primary" href={`${paths.signIn(locale)}?from=${encodeURIComponent(here)}`}>
        {site('signIn')}
      </LinkButton>
    </div>
  )
}
