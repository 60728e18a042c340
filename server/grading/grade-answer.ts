import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { grade } from '@/assessment/grade'
import type { Exercise } from '@/course/exercises/exercise'
import type { ExerciseKind } from '@/course/exercises/registry'
import type { GradeResult } from '@/course/grading'
import { log } from '../log'
import { refuse, type Refusal } from '../refusal'
import type { GradingTask } from './grading-task'
import { WorkerPool } from './worker-pool'

const QUEUE_MAX_DEFAULT = 64
const TIME_LIMIT_MS_DEFAULT = 10_000
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
  holder.faultlineGradingPool ??= new WorkerPool({
    // A prebuilt file, found when it is needed: the bundler must not follow it.
    path:
      process.env.GRADING_WORKER_PATH ??
      join(/* turbopackIgnore: true */ process.cwd(), '.next-workers', 'grading-worker.mjs'),
    size: Number(process.env.GRADING_WORKERS ?? Math.max(1, availableParallelism() - 1)),
    queueMax: Number(process.env.GRADING_QUEUE_MAX ?? QUEUE_MAX_DEFAULT),
    timeLimitMs: Number(process.env.GRADING_TIME_LIMIT_MS ?? TIME_LIMIT_MS_DEFAULT),
  })
  return holder.faultlineGradingPool
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
  const outcome = await pool().run(task)
  if (outcome.kind === 'done') return outcome.result
  if (outcome.kind === 'busy') return refuse('busy', { retryAfterSeconds: RETRY_AFTER_SECONDS })
  const { lesson, id } = task.exercise
  log.error(
    { lesson, exercise: id, reason: outcome.reason, error: outcome.error },
    'grading ended without a result',
  )
  if (outcome.reason === 'time-limit') return { kind: 'invalid', code: 'run-refused' }
  throw new Error(`Grading ${lesson}/${id} failed.`)
}

/** For tests and shutdown. */
export async function closeGradingPool(): Promise<void> {
  const open = holder.faultlineGradingPool
  delete holder.faultlineGradingPool
  await open?.close()
}
