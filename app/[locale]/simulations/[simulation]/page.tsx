import type { Metadata } from 'next'
import { hasLocale, NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { EmbedCode } from '@/components/simulation/embed-code'
import { DistributionSection } from '@/components/simulation/distribution/distribution-section'
import { LabFigure } from '@/components/simulation/lab/lab-figure'
import { SimulationStill } from '@/components/simulation/simulation-still'
import { paths } from '@/course/paths'
import { PageTitle } from '@/components/ui/page-title'
import { listShownSimulations, viewSimulation } from '../../../simulation-view'
import { routing } from '../../../i18n/routing'

interface Props {
  params: Promise<{ locale: string; simulation: string }>
}

/** The catalogue is known when the site is built; any other name is a page that does not exist. */
export const dynamicParams = false

export function generateStaticParams() {
  return listShownSimulations().map((simulation) => ({ simulation }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, simulation } = await params
  if (!hasLocale(routing.locales, locale)) return {}
  const view = await viewSimulation(simulation, locale)
  return view ? { title: view.texts.title, description: view.texts.summary } : {}
}

export default async function SimulationPage({ params }: Props) {
  const { locale, simulation: id } = await params
  if (!hasLocale(routing.locales, locale)) notFound()
  setRequestLocale(locale)
  const view = await viewSimulation(id, locale)
  if (!view) notFound()
  const { texts, scenarios, offered, recording } = view
  const [{ player }, text, site] = await Promise.all([
    getMessages(),
    getTranslations('player'),
    getTranslations('site'),
  ])
  // The picture before the player keeps the list's room.
  const more = scenarios.length > offered.length ? [text('moreScenarios')] : []
  return (
    <main className="mx-auto w-full max-w-[960px] px-4 page-top-line pb-20 md:px-6">
      <p className="text-[0.8rem] text-ink-3">
        <a href={paths.simulations(locale)}>{site('simulations')}</a> · {text('pageLead')}
      </p>
      <PageTitle className="mt-1 mb-3.5">{texts.title}</PageTitle>
      <p className="mb-7 max-w-measure text-[1.12rem] leading-relaxed text-ink-2">{texts.summary}</p>
      <NextIntlClientProvider messages={{ player }}>
        <LabFigure
          figureId={id}
          simulation={id}
          locale={locale}
          scenarios={scenarios}
          offered={offered.map((scenario) => scenario.id)}
          hasMoreScenarios
          still={
            <SimulationStill
              id={`still-${id}`}
              recording={recording}
              texts={texts}
              locale={locale}
              atUs={scenarios[0]?.showAtUs}
              scenarios={[...offered.map(({ title }) => title), ...more]}
            />
          }
        />
        <DistributionSection simulation={id} />
        <EmbedCode path={paths.embed(locale, id)} title={texts.title} />
      </NextIntlClientProvider>
    </main>
  )
}
