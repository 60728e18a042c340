import type { Metadata } from 'next'
import { hasLocale } from 'next-intl'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { COMPARISONS } from '@/course/comparisons'
import { paths } from '@/course/paths'
import { readComparison } from '@/server/content/read'
import { PageTitle } from '@/components/ui/page-title'
import { routing } from '../../i18n/routing'
import { listSimulationTitles } from '../../simulation-titles'

interface Props {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!hasLocale(routing.locales, locale)) return {}
  const [site, text] = await Promise.all([
    getTranslations({ locale, namespace: 'site' }),
    getTranslations({ locale, namespace: 'player' }),
  ])
  return { title: site('simulations'), description: text('indexLede') }
}

/** Every simulation that learners may open, with what it shows. */
export default async function SimulationsPage({ params }: Props) {
  const { locale } = await params
  if (!hasLocale(routing.locales, locale)) notFound()
  setRequestLocale(locale)
  const [site, text] = await Promise.all([getTranslations('site'), getTranslations('player')])
  const simulations = await listSimulationTitles(locale)
  const comparisons = (await Promise.all(COMPARISONS.map(readComparison))).filter((one) => one !== null)
  return (
    <main className="mx-auto max-w-[1060px] px-4 page-top pb-10 md:px-6 md:pb-14">
      <PageTitle>{site('simulations')}</PageTitle>
      <p className="mt-3 max-w-measure text-[1.1rem] text-ink-2">{text('indexLede')}</p>
      <ul className="mt-9">
        {simulations.map(({ id, title, summary }) => (
          <li
            key={id}
            className="grid gap-x-10 gap-y-1.5 border-t border-rule py-5 md:grid-cols-[minmax(0,1fr)_minmax(0,1.6fr)]"
          >
            <h2 className="text-[1.08rem] font-semibold">
              <a href={paths.simulation(locale, id)}>{title}</a>
            </h2>
            <p className="text-ink-2">{summary}</p>
          </li>
        ))}
      </ul>
      <h2 className="mt-12 text-[1.3rem] font-semibold">{text('compareIndex')}</h2>
      <ul className="mt-4">
        {comparisons.map(({ id, title, lede }) => (
          <li
            key={id}
            className="grid gap-x-10 gap-y-1.5 border-t border-rule py-5 md:grid-cols-[minmax(0,1fr)_minmax(0,1.6fr)]"
          >
            <h3 className="text-[1.08rem] font-semibold">
              <a href={paths.comparison(locale, id)}>{title[locale]}</a>
            </h3>
            <p className="text-ink-2">{lede[locale]}</p>
          </li>
        ))}
      </ul>
    </main>
  )
}
