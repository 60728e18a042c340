import type { getMDXComponent } from 'mdx-bundler/client'
import type { ComponentProps, ReactNode } from 'react'
import { paths } from '@/course/paths'
import { FIGURES } from './figures/registry'
import { Folklore } from './folklore'
import { htmlElements } from './html-elements'
import { LessonExercise } from './lesson-exercise'
import type { LessonView } from './lesson-view'
import { Objectives } from './objectives'
import { Prediction } from './prediction'
import { GoingDeeper, InProduction, Section, Summary, WhereThePictureLies } from './prose'
import { ScenarioButton } from './scenario-button'
import { SimulationSlot } from './simulation-slot'
import { FurtherReading, Source } from './source-list'
import { StillPicture } from './still-picture'
import { Term } from './term'
import { Unbroken } from '../ui/unbroken'

type MdxComponents = NonNullable<ComponentProps<ReturnType<typeof getMDXComponent>>['components']>

interface Named {
  id: string
  children?: ReactNode
}

/** Names that a lesson's text uses are checked with the content; here a missing one is a programmer's mistake. */
function found<Value>(value: Value | undefined, kind: string, id: string): Value {
  if (value === undefined) throw new Error(`The lesson has no ${kind} "${id}".`)
  return value
}

/** The vocabulary of a lesson's text: each word of it bound to this lesson. */
export function mdxComponents(lesson: LessonView): MdxComponents {
  const byId = <Entry extends { id: string }>(entries: readonly Entry[], kind: string, id: string) =>
    found(
      entries.find((entry) => entry.id === id),
      kind,
      id,
    )
  return {
    ...htmlElements,
    Unbroken,
    Section,
    InProduction,
    WhereThePictureLies,
    Summary,
    GoingDeeper,
    Objectives: () => <Objectives objectives={lesson.objectives} />,
    Prediction: ({ id }: Named) => <Prediction prediction={byId(lesson.predictions, 'prediction', id)} />,
    Simulation: ({ id }: Named) => {
      const simulation = byId(lesson.simulations, 'simulation', id)
      return (
        <SimulationSlot
          simulation={simulation}
          still={<StillPicture simulation={simulation} locale={lesson.locale} />}
        />
      )
    },
    Scenario: ({ id, children }: Named) => <ScenarioButton scenario={id}>{children}</ScenarioButton>,
    Exercise: ({ id }: Named) => (
      <LessonExercise
        exercise={byId(lesson.exercises, 'exercise', id)}
        number={lesson.exercises.findIndex((exercise) => exercise.id === id) + 1}
        total={lesson.exercises.length}
      />
    ),
    Folklore: ({ id, children }: Named) => (
      <Folklore misconception={found(lesson.misconceptions[id], 'misconception', id)}>{children}</Folklore>
    ),
    Term: ({ id, children }: Named) => <Term term={found(lesson.terms[id], 'term', id)}>{children}</Term>,
    Source: ({ id }: Named) => <Source source={byId(lesson.sources, 'source', id)} />,
    Comparison: ({ id, children }: Named) => <a href={paths.comparison(lesson.locale, id)}>{children}</a>,
    Figure: ({ id }: Named) => {
      const Drawing = found(FIGURES[id], 'figure', id)
      return <Drawing />
    },
    FurtherReading: () => <FurtherReading sources={lesson.sources} locale={lesson.locale} />,
  }
}
