import { listOpenQuizzes } from '../db/quizzes'
import { closeWhenOver, type Submitter } from './submit-quiz'

/**
 * Closes every quiz of a learner whose time is over, so that none of them passes for one under way. What the graders
 * are too busy for stays as it is.
 */
export async function closeOverdueQuizzes(submitter: Submitter): Promise<void> {
  for (const quiz of await listOpenQuizzes(submitter.learnerId)) await closeWhenOver(quiz, submitter)
}
