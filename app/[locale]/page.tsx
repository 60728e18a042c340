import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import { HowALessonWorks } from '@/components/landing/how-a-lesson-works'
import { LessonList } from '@/components/landing/lesson-list'
import { StillPicture } from '@/components/lesson/still-picture'
import { SimulationFigure } from '@/components/simulation/simulation-figure'
import { LinkButton } from '@/components/ui/button'
import type { Locale } from '@/course/locale'
import { paths } from '@/course/paths'
import { readPublicLesson } from '@/server/reading/read-public-lesson'
import { courseMapView } from './learn/course-view'

interface Props {
  params: Promise<{ locale: Locale }>
}

/** The run that everybody meets first, and those offered beside it. */
const SHOWN = {
  lesson: 'two-phase-commit',
  scenario: 'coordinator-crashes',
  offered: ['all-goes-well', 'coordinator-crashes', 'coordinator-returns'],
} as const

export default async function LandingPage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const text = await getTranslations('landing')
  const units = await courseMapView(locale)
  const lessons = units.flatMap((unit) =>
    unit.lessons.map((lesson) => ({ ...lesson, unit: unit.title, href: paths.lesson(locale, lesson.id) })),
  )
  return (
    <main className="mx-auto max-w-[1120px] px-4 pt-14 pb-10 md:px-6 md:pt-20">
      <h1 className="max-w-[18ch] text-[2.3rem] leading-[1.1] font-semibold tracking-tight md:text-[3.1rem]">
        {text('title')}
      </h1>
      <p className="mt-5 max-w-[58ch] text-[1.1rem] leading-relaxed text-ink-2">{text('lede')}</p>
      <div className="mt-8 flex flex-wrap items-center gap-3">
        <LinkButton tone="primary" href={lessons[0]?.href ?? paths.courseMap(locale)}>
          {text('start')}
        </LinkButton>
        <LinkButton href={paths.courseMap(locale)}>{text('courseMap')}</LinkButton>
      </div>
      <p className="mt-4 text-[0.88rem] text-ink-3">{text('noAccount')}</p>
      <FirstSimulation locale={locale} />
      <HowALessonWorks />
      <LessonList lessons={lessons} />
      <section aria-labelledby="teach" className="mt-20 border-t-2 border-ink pt-5">
        <h2 id="teach" className="text-[1.3rem] font-semibold text-balance">
          {text('teachTitle')}
        </h2>
        <p className="mt-3 max-w-measure text-ink-2">{text('teachText')}</p>
        <LinkButton className="mt-5" href={paths.teach(locale)}>
          {text('teachAction')}
        </LinkButton>
      </section>
    </main>
  )
}

async function FirstSimulation({ locale }: { locale: Locale }) {
  const text = await getTranslations('landing')
  const lesson = await readPublicLesson(SHOWN.lesson, locale)
  if (!lesson) return null
  const scenarios = lesson.scenarios
    .filter(({ id }) => SHOWN.offered.some((offered) => offered === id))
    .map((scenario) => ({ ...scenario, title: scenario.title[locale], caption: scenario.caption[locale] }))
  const shown = { id: 'first', simulation: 'two-phase-commit', scenarios, ...SHOWN }
  const { player, site } = await getMessages()
  return (
    <section aria-labelledby="first-simulation" className="mt-16">
      <h2 id="first-simulation" className="text-[1.3rem] font-semibold text-balance">
        {text('figureTitle')}
      </h2>
      <p className="mt-2 mb-5 max-w-measure text-ink-2">{text('figureText')}</p>
      <NextIntlClientProvider messages={{ player, site }}>
        <SimulationFigure
          figureId={shown.id}
          simulation={shown.simulation}
          locale={locale}
          scenarios={scenarios}
          scenario={SHOWN.scenario}
          still={<StillPicture simulation={shown} locale={locale} />}
        />
      </NextIntlClientProvider>
    </section>
  )
}
