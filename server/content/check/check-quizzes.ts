import { sizeToCover, type QuizCandidate } from '@/assessment/quiz'
import type { Course } from '@/course/schemas/course'
import { loadExerciseFile, loadLesson } from '../load'
import type { YamlFile } from '../yaml-file'
import { attempt, report, type CheckContext } from './context'

/** A quiz has to be large enough to ask about every objective of its unit, and no larger than the unit has exercises. */
export function checkQuizzes(context: CheckContext, course: YamlFile<Course>): void {
  course.value.units.forEach(({ lessons, quiz }, place) => {
    if (!quiz) return
    const candidates = lessons.flatMap((lesson) => candidatesOf(context, lesson))
    const at = ['units', place, 'quiz', 'exercises']
    const needed = sizeToCover(candidates)
    if (quiz.exercises < needed) {
      const message = `The unit has ${needed} objectives, and its quiz asks ${quiz.exercises} questions.`
      report(context, course, at, message, 'Draw at least one exercise for each objective.')
    }
    if (quiz.exercises > candidates.length) {
      const message = `The unit has ${candidates.length} exercises, and its quiz asks ${quiz.exercises} questions.`
      report(context, course, at, message, 'Draw at most as many as there are.')
    }
  })
}

/** Files that cannot be read are reported where their lesson is checked. */
function candidatesOf(context: CheckContext, lesson: string): readonly QuizCandidate[] {
  const { root } = context
  const silent: CheckContext = { ...context, findings: [] }
  const listed = attempt(silent, () => loadLesson(root, lesson))?.value.exercises ?? []
  return listed.flatMap((exercise) => {
    const file = attempt(silent, () => loadExerciseFile(root, lesson, exercise))
    if (!file) return []
    const { objectives, variants } = file.value
    return [{ lesson, exercise, objectives, hasVariants: variants !== undefined }]
  })
}
