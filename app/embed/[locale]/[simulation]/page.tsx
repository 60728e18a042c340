import type { Metadata } from 'next'
import { hasLocale, NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { SimulationFigure } from '@/components/simulation/simulation-figure'
import { SimulationStill } from '@/components/simulation/simulation-still'
import { paths } from '@/course/paths'
import { routing } from '../../../i18n/routing'
import { listShownSimulations, viewSimulation } from '../../../simulation-view'

interface Props {
  params: Promise<{ locale: string; simulation: string }>
}

export const dynamicParams = false

export function generateStaticParams() {
  return listShownSimulations().map((simulation) => ({ simulation }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, simulation } = await params
  if (!hasLocale(routing.locales, locale)) return {}
  const view = await viewSimulation(simulation, locale)
  // The page of the simulation is the one to be found; this one is to be looked at inside another.
  return { title: view?.texts.title, robots: { index: false }, icons: { icon: '/icon.svg' } }
}

/** One simulation for an <iframe>: the player, its name, and the way to its own page. */
export default async function EmbedPage({ params }: Props) {
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
  return (
    <main className="mx-auto w-full max-w-[960px] p-2">
      <h1 className="sr-only">{texts.title}</h1>
      <NextIntlClientProvider locale={locale} messages={{ player }}>
        <SimulationFigure
          figureId={id}
          simulation={id}
          locale={locale}
          scenarios={scenarios}
          offered={offered.map((scenario) => scenario.id)}
          still={
            <SimulationStill
              id={`still-${id}`}
              recording={recording}
              texts={texts}
              locale={locale}
              atUs={scenarios[0]?.showAtUs}
              scenarios={offered.map(({ title }) => title)}
            />
          }
        />
      </NextIntlClientProvider>
      <p className="mt-2 text-[0.8rem] text-ink-3">
        <a href={paths.simulation(locale, id)} target="_blank" rel="noopener">
          {text('embedSource', { name: site('name') })}
        </a>
      </p>
    </main>
  )
}
