import type { Exercise } from '@/course/exercises/exercise'
import type { GradeResult } from '@/course/grading'

export interface GradingTask {
  readonly exercise: Exercise
  readonly seed: number
  readonly raw: unknown
}

/** What a worker says of one task. A thrown error is told as text: errors do not survive the way between threads. */
export type WorkerReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly result: GradeResult }
  | { readonly kind: 'failed'; readonly error: string }
