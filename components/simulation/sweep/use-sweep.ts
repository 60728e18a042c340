'use client'

import { useEffect, useRef, useState } from 'react'
import type { Curve } from '@/simulation/kernel/recording'
import type { Measure, SweepPoint } from '@/simulation/kernel/sweep-plan'
import type { SweepAnswer, SweepQuestion } from './sweep-messages'

/** Runs per question: small enough that progress is seen and that no worker is left waiting for another. */
const RUNS_PER_QUESTION = 5
const WORKERS_MAX = 4

/** What is known so far, by place of the point in the plan. */
export interface SweepResults {
  readonly values: readonly (readonly number[])[]
  /** Runs that said nothing, by place of the point. */
  readonly silent: readonly number[]
  /** Curves of theory, by line. */
  readonly curves: ReadonlyMap<number, Curve>
  readonly runsDone: number
}

export interface SweepJob {
  readonly simulation: string
  readonly points: readonly SweepPoint[]
  readonly measure: Measure
  readonly curve?: string
}

type State =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'running' | 'done' | 'cancelled' | 'failed'
      readonly job: SweepJob
      readonly results: SweepResults
    }

function createSweepWorker(): Worker {
  return new Worker(new URL('./sweep-worker.ts', import.meta.url), { type: 'module' })
}

/** One sweep at a time, in a few workers; a new one, cancelling or leaving the page ends them. */
export function useSweep(createWorker: () => Worker = createSweepWorker) {
  const [state, setState] = useState<State>({ kind: 'idle' })
  const workers = useRef<Worker[]>([])

  const stop = () => {
    for (const worker of workers.current) worker.terminate()
    workers.current = []
  }

  // The workers are outside React: they must not outlive the component.
  useEffect(() => stop, [])

  function start(job: SweepJob) {
    stop()
    const questions = questionsOf(job)
    const results = emptyResults(job.points.length)
    let waiting = questions.length
    const own: Worker[] = []
    workers.current = own
    const show = (kind: 'running' | 'done' | 'failed') => setState({ kind, job, results: results.copy() })
    const end = (kind: 'done' | 'failed') => {
      stop()
      show(kind)
    }
    const hear = (worker: Worker, answer: SweepAnswer) => {
      if (workers.current !== own) return
      if (answer.kind === 'failed') return end('failed')
      results.add(answer, job.points[answer.point]?.line ?? 0)
      waiting -= 1
      if (waiting === 0) return end('done')
      show('running')
      ask(worker)
    }
    const ask = (worker: Worker) => {
      const question = questions.shift()
      if (question) worker.postMessage(question)
    }
    for (let place = 0; place < workerCount(questions.length); place += 1) {
      const worker = createWorker()
      own.push(worker)
      worker.addEventListener('message', (event: MessageEvent<SweepAnswer>) => hear(worker, event.data))
      worker.addEventListener('error', () => workers.current === own && end('failed'))
      ask(worker)
    }
    show('running')
  }

  return {
    state,
    start,
    cancel() {
      stop()
      setState((before) => (before.kind === 'running' ? { ...before, kind: 'cancelled' } : before))
    },
  }
}

function workerCount(questions: number): number {
  // One core is left for the page itself.
  const cores = Math.max(1, (navigator.hardwareConcurrency || 2) - 1)
  return Math.min(WORKERS_MAX, cores, questions)
}

/** The seeds of all points in turns, so that the whole picture is there early and only grows surer. */
function questionsOf({ simulation, points, measure, curve }: SweepJob): SweepQuestion[] {
  const rounds = Math.ceil(Math.max(0, ...points.map(({ runs }) => runs.length)) / RUNS_PER_QUESTION)
  return Array.from({ length: rounds }, (_, round) =>
    points.map(({ runs }, point) => ({
      simulation,
      point,
      runs: runs.slice(round * RUNS_PER_QUESTION, (round + 1) * RUNS_PER_QUESTION),
      measure,
      ...(round === 0 && curve !== undefined && { curve }),
    })),
  )
    .flat()
    .filter(({ runs }) => runs.length > 0)
}

function emptyResults(points: number) {
  const values = Array.from({ length: points }, (): number[] => [])
  const silent = Array.from({ length: points }, () => 0)
  const curves = new Map<number, Curve>()
  let runsDone = 0
  return {
    add(answer: Extract<SweepAnswer, { kind: 'measured' }>, line: number) {
      const known = answer.values.flatMap((value) => value ?? [])
      values[answer.point]?.push(...known)
      silent[answer.point] = (silent[answer.point] ?? 0) + answer.values.length - known.length
      if (answer.curve) curves.set(line, answer.curve)
      runsDone += answer.values.length
    },
    copy: (): SweepResults => ({
      values: values.map((list) => [...list]),
      silent: [...silent],
      curves: new Map(curves),
      runsDone,
    }),
  }
}
