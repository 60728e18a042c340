import type { QuizResultItem } from '@/course/quiz'
import type { QuizUnitView } from './quiz-view'

interface ObjectiveResult {
  readonly lesson: QuizUnitView['lessons'][number]
  readonly objective: string
  readonly right: number
  readonly asked: number
}

/** How many of the questions about each objective were right, in the order of the lessons; only what was asked. */
export function objectiveResults(
  { lessons }: QuizUnitView,
  items: readonly Pick<QuizResultItem, 'lesson' | 'objectives' | 'outcome'>[],
): readonly ObjectiveResult[] {
  return lessons.flatMap((lesson) =>
    Object.keys(lesson.objectives).flatMap((objective) => {
      const about = items.filter((item) => item.lesson === lesson.id && item.objectives.includes(objective))
      if (about.length === 0) return []
      const right = about.filter(({ outcome }) => outcome?.isCorrect).length
      return [{ lesson, objective, right, asked: about.length }]
    }),
  )
}
