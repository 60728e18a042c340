import type { Metadata } from 'next'
import { hasLocale } from 'next-intl'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { GlossaryList } from '@/components/glossary/glossary-list'
import { listGlossary } from '@/server/search/list-glossary'
import { PageTitle } from '@/components/ui/page-title'
import { routing } from '../../i18n/routing'

interface Props {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!hasLocale(routing.locales, locale)) return {}
  const text = await getTranslations({ locale, namespace: 'site' })
  return { title: text('glossary'), description: text('glossaryLede') }
}

export default async function GlossaryPage({ params }: Props) {
  const { locale } = await params
  if (!hasLocale(routing.locales, locale)) notFound()
  setRequestLocale(locale)
  const text = await getTranslations('site')
  return (
    <main className="mx-auto max-w-[860px] px-4 page-top pb-10 md:px-6 md:pb-14">
      <PageTitle>{text('glossary')}</PageTitle>
      <p className="mt-3 max-w-measure text-[1.1rem] text-ink-2">{text('glossaryLede')}</p>
      <GlossaryList locale={locale} groups={await listGlossary(locale)} />
    </main>
  )
}
