import type { ExerciseFile } from '@/course/exercises/registry'
import type { LessonFile } from '@/course/schemas/lesson'
import type { ScenarioFile } from '@/course/schemas/scenario'
import type { Run } from '@/simulation/kernel/run'
import type { YamlFile } from '../yaml-file'

/** What the files of one lesson say, as far as they could be read. */
export interface LessonFacts {
  readonly id: string
  readonly lesson: YamlFile<LessonFile>
  readonly scenarios: YamlFile<ScenarioFile[]>
  /** The runs of the scenarios that have one. */
  readonly runs: ReadonlyMap<string, Run>
  readonly exercises: ReadonlyMap<string, YamlFile<ExerciseFile>>
}

/** What lessons share: ids that may be named from anywhere. */
export interface CourseFacts {
  readonly lessons: readonly string[]
  readonly terms: ReadonlySet<string>
  readonly misconceptions: ReadonlySet<string>
}

/** The simulations that answer for a grade when the learner does something with them. */
export const SIMULATED_KINDS: readonly string[] = ['predict', 'reach-goal', 'break-it']
