import type { ExercisePublic } from '@/course/exercises/exercise'
import type { Locale } from '@/course/locale'
import type { PredictionPublic, Source } from '@/course/schemas/lesson'
import type { PlayerScenario } from '../simulation/player-types'

export interface SectionView {
  readonly id: string
  readonly title: string
}

export interface SimulationView {
  readonly id: string
  /** The simulation's id in the catalogue. */
  readonly simulation: string
  /** The scenario it opens with. */
  readonly scenario: string
  /** Those offered beside it; the others are reached from the text and from feedback. */
  readonly offered: readonly string[]
  /** Every scenario of the lesson that this simulation plays. */
  readonly scenarios: readonly PlayerScenario[]
}

export interface TermView {
  readonly term: string
  readonly also: readonly string[]
  readonly definition: string
}

export interface MisconceptionView {
  readonly statement: string
  readonly correction: string
  /** A scenario of this lesson that refutes it. */
  readonly show?: string
}

export interface LessonLink {
  readonly id: string
  readonly title: string
}

export interface UnitView {
  readonly id: string
  readonly title: string
  readonly lessons: readonly (LessonLink & { readonly exercises: number })[]
}

/** Everything a lesson's page draws before it knows who reads it. Texts are in the page's language. */
export interface LessonView {
  readonly locale: Locale
  readonly id: string
  /** Its place in the whole course, from 1. */
  readonly number: number
  readonly title: string
  readonly lede: string
  readonly minutes: number
  readonly unitTitle: string
  readonly objectives: readonly { readonly id: string; readonly text: string }[]
  readonly needs: readonly { readonly title: string | null; readonly lesson: string; readonly text: string }[]
  readonly sections: readonly SectionView[]
  readonly simulations: readonly SimulationView[]
  readonly predictions: readonly PredictionPublic[]
  readonly exercises: readonly ExercisePublic[]
  readonly terms: Readonly<Record<string, TermView>>
  readonly misconceptions: Readonly<Record<string, MisconceptionView>>
  readonly sources: readonly Source[]
  readonly units: readonly UnitView[]
  readonly previous: LessonLink | null
  readonly next: LessonLink | null
}
