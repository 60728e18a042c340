/** What the page of a quiz knows of its unit before anybody asks who reads it. */
export interface QuizUnitView {
  readonly id: string
  readonly title: string
  readonly exercises: number
  /** Null without a time limit. */
  readonly minutes: number | null
  readonly lessons: readonly {
    readonly id: string
    readonly title: string
    /** Objective id to text. */
    readonly objectives: Readonly<Record<string, string>>
  }[]
}
