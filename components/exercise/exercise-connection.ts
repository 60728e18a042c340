import type { RawAnswer } from '@/course/exercises/registry'
import type {
  AnswerRequest,
  AnswerResponse,
  ExerciseState,
  HintResponse,
  IssuedVariant,
} from '@/course/lesson-state'
import type { Reply } from '../lesson/lesson-client'
import type { UnsentStore } from './unsent-store'

/** How an exercise reaches the server. The page decides whether that is a lesson, a quiz or an assignment. */
export interface ExerciseConnection {
  readonly status: 'loading' | 'ready' | 'failed'
  /** What the server knows of this exercise for this learner; undefined until it has arrived. */
  readonly state: ExerciseState | undefined
  /** What this browser keeps of this exercise until the server has it. The same object as long as the reader is the same. */
  readonly unsent: UnsentStore
  loadAgain(): void
  sendAnswer(answer: Omit<AnswerRequest, 'lesson' | 'exercise' | 'locale'>): Promise<Reply<AnswerResponse>>
  saveDraft(ticket: string, raw: RawAnswer, options?: { keepalive?: boolean }): Promise<Reply<undefined>>
  requestHint(): Promise<Reply<HintResponse>>
  requestVariant(): Promise<Reply<IssuedVariant>>
}
