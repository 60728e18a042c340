import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { PageTitle } from '@/components/ui/page-title'
import { Table } from '@/components/ui/table'
import type { Locale } from '@/course/locale'
import { paths } from '@/course/paths'
import { isAllowed, type Action } from '@/server/classes/permissions'

interface Props {
  params: Promise<{ locale: Locale }>
}

/** Everything in a class that shows something of a learner has words here: a new action must get some to compile. */
type Seeing = Exclude<Extract<Action, `see-${string}`>, 'see-class'>
const WORDS = {
  'see-roster': 'roster',
  'see-progress': 'progress',
  'see-answers': 'answers',
  'see-log': 'log',
} as const satisfies Record<Seeing, string>
const SEEING = ['see-roster', 'see-progress', 'see-answers', 'see-log'] as const satisfies readonly Seeing[]
const ROLES = ['owner', 'instructor', 'assistant', 'learner'] as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return { title: (await getTranslations({ locale, namespace: 'privacy' }))('title') }
}

export default async function PrivacyPage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const text = await getTranslations('privacy')
  return (
    <main className="mx-auto w-full max-w-[44rem] px-4 page-top pb-14 md:pb-20">
      <PageTitle>{text('title')}</PageTitle>
      <p className="mt-3 text-ink-2">{text('lede')}</p>
      <Part title={text('keptTitle')}>
        <p>{text('keptGuest')}</p>
        <p>{text('keptAccount')}</p>
        <p>{text('keptWork')}</p>
        <p>{text('keptEvents')}</p>
      </Part>
      <Part title={text('classTitle')}>
        <p>{text('classLede')}</p>
        <WhoSeesWhat />
        <p>{text('classNever')}</p>
        <p>{text('operators')}</p>
      </Part>
      <Part title={text('cookiesTitle')}>
        <p>{text('cookies')}</p>
      </Part>
      <Part title={text('rightsTitle')}>
        <p>{text('rights')}</p>
        <p>
          <a href={paths.settings(locale)}>{text('toSettings')}</a>
        </p>
      </Part>
    </main>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-10 grid grid-cols-1 gap-4">
      <h2 className="text-[1.25rem] font-semibold">{title}</h2>
      {children}
    </section>
  )
}

/** Made of the very rules that the server checks, so that it cannot say anything else. */
async function WhoSeesWhat() {
  const text = await getTranslations('privacy')
  return (
    <Table
      caption={text('classTitle')}
      head={
        <tr>
          <th scope="col">{text('classWhat')}</th>
          {ROLES.map((role) => (
            <th key={role} scope="col" className="whitespace-nowrap">
              {text(`classStaff.${role}`)}
            </th>
          ))}
        </tr>
      }
    >
      {SEEING.map((action) => (
        <tr key={action}>
          <th scope="row" className="min-w-48 font-normal">
            {text(`actions.${WORDS[action]}`)}
          </th>
          {ROLES.map((role) => (
            <td key={role} className="relative">
              <span aria-hidden="true">{isAllowed(role, action) ? '●' : '–'}</span>
              <span className="sr-only">{text(isAllowed(role, action) ? 'yes' : 'no')}</span>
            </td>
          ))}
        </tr>
      ))}
    </Table>
  )
}
