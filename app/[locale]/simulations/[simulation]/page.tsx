import type { Metadata } from 'next'
import { hasLocale, NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { hasTexts, loadTexts } from '@/components/simulation/load-texts'
import { SimulationFigure } from '@/components/simulation/simulation-figure'
import { SimulationStill } from '@/components/simulation/simulation-still'
import { CATALOGUE, describe } from '@/simulation/catalogue'
import { defaultRun } from '@/simulation/kernel/validate-run'
import { loadModel } from '@/simulation/models'
import type { PlayerScenario } from '@/components/simulation/player-types'
import type { Locale } from '@/course/locale'
import { paths } from '@/course/paths'
import { readCourse, readLesson, readScenarios } from '@/server/content/read'
import { routing } from '../../../i18n/routing'

interface Props {
  params: Promise<{ locale: string; simulation: string }>
}

/** The catalogue is known when the site is built; any other name is a page that does not exist. */
export const dynamicParams = false

export function generateStaticParams() {
  return Object.values(CATALOGUE)
    .filter(({ id, isHidden }) => !isHidden && hasTexts(id))
    .map(({ id }) => ({ simulation: id }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, simulation } = await params
  if (!hasLocale(routing.locales, locale) || !hasTexts(simulation)) return {}
  const { title, summary } = await loadTexts(simulation, locale)
  return { title, description: summary }
}

/** The scenarios that the lessons show of this simulation, each name once. */
async function scenariosOf(simulation: string, locale: Locale): Promise<PlayerScenario[]> {
  const { units } = await readCourse()
  const lessons = await Promise.all(units.flatMap(({ lessons: ids }) => ids).map(readLesson))
  const showing = lessons.filter((lesson) =>
    lesson?.simulations.some((shown) => shown.simulation === simulation),
  )
  const scenarios = await Promise.all(showing.map((lesson) => readScenarios(lesson?.id ?? '')))
  const found = scenarios.flatMap((list) => list ?? []).filter(({ run }) => run.simulation === simulation)
  return found
    .filter(({ id }, place) => found.findIndex((other) => other.id === id) === place)
    .map((scenario) => ({ ...scenario, title: scenario.title[locale], caption: scenario.caption[locale] }))
}

export default async function SimulationPage({ params }: Props) {
  const { locale, simulation: id } = await params
  const description = describe(id)
  if (!hasLocale(routing.locales, locale) || !description || !hasTexts(id)) notFound()
  setRequestLocale(locale)
  const [texts, model, { player }] = await Promise.all([loadTexts(id, locale), loadModel(id), getMessages()])
  const [text, site] = await Promise.all([getTranslations('player'), getTranslations('site')])
  const scenarios = await scenariosOf(id, locale)
  const offered = scenarios.slice(0, 5)
  const recording = model.simulate(scenarios[0]?.run ?? defaultRun(description))
  return (
    <main className="mx-auto w-full max-w-[960px] px-4 pt-9 pb-20 md:px-6 md:pt-11">
      <p className="text-[0.8rem] text-ink-3">
        <a href={paths.simulations(locale)}>{site('simulations')}</a> · {text('pageLead')}
      </p>
      <h1 className="mt-1 mb-3.5 text-[1.75rem] leading-[1.16] font-semibold tracking-[-0.022em] md:text-[2.15rem]">
        {texts.title}
      </h1>
      <p className="mb-7 max-w-measure text-[1.12rem] leading-relaxed text-ink-2">{texts.summary}</p>
      <NextIntlClientProvider messages={{ player }}>
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
    </main>
  )
}
