import type { Metadata } from 'next'
import { hasLocale, NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ComparisonFigure, type ShownFault } from '@/components/comparison/comparison-figure'
import { ComparisonStill } from '@/components/comparison/comparison-still'
import { COMPARISONS } from '@/course/comparisons'
import { paths } from '@/course/paths'
import { readComparison } from '@/server/content/read'
import { PageTitle } from '@/components/ui/page-title'
import { routing } from '../../../i18n/routing'

interface Props {
  params: Promise<{ locale: string; comparison: string }>
}

/** The comparisons are known when the site is built; any other name is a page that does not exist. */
export const dynamicParams = false

export function generateStaticParams() {
  return COMPARISONS.map((comparison) => ({ comparison }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, comparison: id } = await params
  if (!hasLocale(routing.locales, locale)) return {}
  const comparison = await readComparison(id)
  return comparison ? { title: comparison.title[locale], description: comparison.lede[locale] } : {}
}

export default async function ComparisonPage({ params }: Props) {
  const { locale, comparison: id } = await params
  if (!hasLocale(routing.locales, locale)) notFound()
  setRequestLocale(locale)
  const comparison = await readComparison(id)
  if (!comparison) notFound()
  const [{ player }, text, site] = await Promise.all([
    getMessages(),
    getTranslations('player'),
    getTranslations('site'),
  ])
  const [first, ...others] = comparison.faults.map(({ title, reading, ...fault }): ShownFault => ({
    ...fault,
    title: title[locale],
    reading: reading[locale],
  }))
  if (first === undefined) notFound()
  return (
    <main className="mx-auto w-full max-w-[1240px] px-4 page-top-line pb-20 md:px-6">
      <p className="text-[0.8rem] text-ink-3">
        <a href={paths.simulations(locale)}>{site('simulations')}</a> · {text('compareLead')}
      </p>
      <PageTitle className="mt-1 mb-3.5">{comparison.title[locale]}</PageTitle>
      <p className="mb-6 max-w-measure text-[1.12rem] leading-relaxed text-ink-2">
        {comparison.lede[locale]}
      </p>
      <NextIntlClientProvider messages={{ player }}>
        <ComparisonFigure
          locale={locale}
          faults={[first, ...others]}
          still={<ComparisonStill runs={first.runs} locale={locale} />}
        />
      </NextIntlClientProvider>
    </main>
  )
}
