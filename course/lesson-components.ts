/** What a component of a lesson's text may name with its `id`. */
export type ComponentReference =
  | 'section'
  | 'prediction'
  | 'simulation'
  | 'scenario'
  | 'exercise'
  | 'misconception'
  | 'term'
  | 'source'
  | 'figure'
  | 'comparison'
  | 'none'

export interface LessonComponent {
  /** What its `id` names; `none` for a component without one. */
  readonly reference: ComponentReference
  /** `inline` components stand in sentences, whose word order is the language's own. */
  readonly placing: 'block' | 'inline'
  readonly hasTitle?: true
}

/** The components that a lesson's text may use. MDX imports nothing: the page gives them by name. */
export const LESSON_COMPONENTS = {
  Objectives: { reference: 'none', placing: 'block' },
  Section: { reference: 'section', placing: 'block', hasTitle: true },
  Prediction: { reference: 'prediction', placing: 'block' },
  Simulation: { reference: 'simulation', placing: 'block' },
  Scenario: { reference: 'scenario', placing: 'inline' },
  Exercise: { reference: 'exercise', placing: 'block' },
  InProduction: { reference: 'none', placing: 'block' },
  WhereThePictureLies: { reference: 'none', placing: 'block' },
  GoingDeeper: { reference: 'none', placing: 'block' },
  Folklore: { reference: 'misconception', placing: 'block' },
  Term: { reference: 'term', placing: 'inline' },
  Source: { reference: 'source', placing: 'inline' },
  Comparison: { reference: 'comparison', placing: 'inline' },
  Figure: { reference: 'figure', placing: 'block' },
  Summary: { reference: 'none', placing: 'block' },
  FurtherReading: { reference: 'none', placing: 'block' },
} as const satisfies Readonly<Record<string, LessonComponent>>

export type LessonComponentName = keyof typeof LESSON_COMPONENTS

export function findLessonComponent(name: string): LessonComponent | null {
  return Object.hasOwn(LESSON_COMPONENTS, name) ? LESSON_COMPONENTS[name as LessonComponentName] : null
}
