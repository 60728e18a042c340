import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { grade } from '@/assessment/grade'
import type { Exercise } from '@/course/exercises/exercise'
import type { ExerciseKind } from '@/course/exercises/registry'
import type { GradeResult } from '@/course/grading'
import { getSettings } from '../configuration'
import { describeError } from '../describe-error'
import { log } from '../log'
import { metrics } from '../metrics/metrics'
import { refuse, type Refusal } from '../refusal'
import type { GradingTask } from './grading-task'
import { WorkerPool, type PoolLoad } from './worker-pool'

const RETRY_AFTER_SECONDS = 1

/** Whether grading a kind runs a simulation. A new kind has to say. */
const RUNS_SIMULATION: Record<ExerciseKind, boolean> = {
  'single-choice': false,
  'multiple-choice': false,
  numeric: false,
  ordering: false,
  matching: false,
  'fill-in': false,
  predict: true,
  'reach-goal': true,
  'break-it': true,
}

// The development server loads modules again after every change; threads of an earlier pool would stay behind.
const holder = globalThis as typeof globalThis & { faultlineGradingPool?: WorkerPool }

function pool(): WorkerPool {
  if (holder.faultlineGradingPool) return holder.faultlineGradingPool
  const { gradingWorkerPath, gradingThreads, gradingQueueMax, gradingTimeLimitMs } = getSettings()
  holder.faultlineGradingPool = new WorkerPool({
    // A prebuilt file, found when it is needed: the bundler must not follow it.
    path:
      gradingWorkerPath ??
      join(/* turbopackIgnore: true */ process.cwd(), '.next-workers', 'grading-worker.mjs'),
    size: gradingThreads ?? Math.max(1, availableParallelism() - 1),
    queueMax: gradingQueueMax,
    timeLimitMs: gradingTimeLimitMs,
  })
  return holder.faultlineGradingPool
}

/** How busy grading is. Asking starts no threads. */
export function gradingLoad(): PoolLoad {
  const { gradingQueueMax: waitingMax } = getSettings()
  return holder.faultlineGradingPool?.load ?? { threads: 0, busy: 0, waiting: 0, waitingMax }
}

/**
 * Grades an answer. Where a simulation is part of the exercise the server runs it itself, in a thread: a client's
 * claim is not evidence.
 */
export async function gradeAnswer(
  exercise: Exercise,
  seed: number,
  raw: unknown,
): Promise<GradeResult | Refusal> {
  if (RUNS_SIMULATION[exercise.kind]) return gradeInPool({ exercise, seed, raw })
  return grade(exercise, seed, raw, () => {
    throw new Error(`Grading ${exercise.kind} must not need a simulation.`)
  })
}

async function gradeInPool(task: GradingTask): Promise<GradeResult | Refusal> {
  const end = metrics().gradingSeconds.startTimer()
  const outcome = await pool().run(task)
  end({ result: outcome.kind === 'ended' ? outcome.reason : outcome.kind })
  if (outcome.kind === 'done') return outcome.result
  if (outcome.kind === 'busy') return refuse('busy', { retryAfterSeconds: RETRY_AFTER_SECONDS })
  const { lesson, id } = task.exercise
  log.error(
    { lesson, exercise: id, reason: outcome.reason, error: describeStack(outcome.error) },
    'grading ended without a result',
  )
  if (outcome.reason === 'time-limit') return { kind: 'invalid', code: 'run-refused' }
  throw new Error(`Grading ${lesson}/${id} failed.`)
}

/** An error that crossed from a thread as text. */
function describeStack(stack = '') {
  return describeError(Object.assign(new Error(stack.split('\n')[0]), { stack }))
}

/** For tests and shutdown. */
export async function closeGradingPool(): Promise<void> {
  const open = holder.faultlineGradingPool
  delete holder.faultlineGradingPool
  await open?.close()
}
