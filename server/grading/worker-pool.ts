import { Worker } from 'node:worker_threads'
import type { GradeResult } from '@/course/grading'
import type { GradingTask, WorkerReply } from './grading-task'

export interface PoolOptions {
  /** The worker's bundle. */
  readonly path: string
  /** How many threads, at least 1. */
  readonly size: number
  /** How many tasks may wait. One more is told that the pool is busy. */
  readonly queueMax: number
  /** A task that takes longer ends with its thread. */
  readonly timeLimitMs: number
}

export interface PoolLoad {
  readonly threads: number
  readonly busy: number
  readonly waiting: number
  readonly waitingMax: number
}

export type PoolResult =
  | { readonly kind: 'done'; readonly result: GradeResult }
  /** Every place in the queue is taken. */
  | { readonly kind: 'busy' }
  /** The thread was ended, because the task took too long or crashed it. */
  | { readonly kind: 'ended'; readonly reason: 'time-limit' | 'crash'; readonly error?: string }

interface Waiting {
  readonly task: GradingTask
  readonly resolve: (result: PoolResult) => void
}

interface Thread {
  readonly worker: Worker
  /** A thread takes work once its modules are loaded: loading does not count against the first task's time. */
  isReady: boolean
  current: { readonly waiting: Waiting; readonly timer: NodeJS.Timeout } | null
}

/** A new thread that dies before it is ready would be replaced for ever: after this many it stays dead. */
const STARTS_FAILED_MAX = 5

/** Threads for work that would hold up every other request. Bounded in threads, queue and time. */
export class WorkerPool {
  readonly #options: PoolOptions
  readonly #threads = new Set<Thread>()
  readonly #queue: Waiting[] = []
  #startsFailed = 0
  #isClosed = false

  constructor(options: PoolOptions) {
    this.#options = options
    for (let count = 0; count < options.size; count += 1) this.#startThread()
  }

  run(task: GradingTask): Promise<PoolResult> {
    if (this.#isClosed || this.#threads.size === 0 || this.#queue.length >= this.#options.queueMax) {
      return Promise.resolve({ kind: 'busy' })
    }
    return new Promise((resolve) => {
      this.#queue.push({ task, resolve })
      this.#assign()
    })
  }

  get load(): PoolLoad {
    const busy = [...this.#threads].filter(({ current }) => current !== null).length
    return {
      threads: this.#threads.size,
      busy,
      waiting: this.#queue.length,
      waitingMax: this.#options.queueMax,
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true
    for (const { resolve } of this.#queue.splice(0)) resolve({ kind: 'busy' })
    await Promise.all([...this.#threads].map(({ worker }) => worker.terminate()))
  }

  #assign(): void {
    for (const thread of this.#threads) {
      if (!thread.isReady || thread.current) continue
      const waiting = this.#queue.shift()
      if (!waiting) return
      const timer = setTimeout(
        () => this.#end(thread, { kind: 'ended', reason: 'time-limit' }),
        this.#options.timeLimitMs,
      )
      thread.current = { waiting, timer }
      thread.worker.postMessage(waiting.task)
    }
  }

  #startThread(): void {
    const worker = new Worker(this.#options.path, { resourceLimits: { maxOldGenerationSizeMb: 256 } })
    // An idle pool must not keep a script or a test from ending.
    worker.unref()
    const thread: Thread = { worker, isReady: false, current: null }
    this.#threads.add(thread)
    worker.on('message', (reply: WorkerReply) => this.#receive(thread, reply))
    worker.on('error', (error) => this.#end(thread, { kind: 'ended', reason: 'crash', error: String(error) }))
    worker.on('exit', () => this.#end(thread, { kind: 'ended', reason: 'crash' }))
  }

  #receive(thread: Thread, reply: WorkerReply): void {
    if (reply.kind === 'ready') {
      thread.isReady = true
      this.#startsFailed = 0
    } else {
      const failure = reply.kind === 'failed' ? reply.error : null
      const result: PoolResult =
        reply.kind === 'done' ? reply : { kind: 'ended', reason: 'crash', error: failure ?? undefined }
      this.#settle(thread, result)
    }
    this.#assign()
  }

  #settle(thread: Thread, result: PoolResult): void {
    if (!thread.current) return
    clearTimeout(thread.current.timer)
    thread.current.waiting.resolve(result)
    thread.current = null
  }

  /** Ends a thread for good and puts a new one in its place. */
  #end(thread: Thread, result: PoolResult): void {
    if (!this.#threads.delete(thread)) return
    this.#settle(thread, result)
    void thread.worker.terminate()
    if (!thread.isReady) this.#startsFailed += 1
    if (!this.#isClosed && this.#startsFailed < STARTS_FAILED_MAX) this.#startThread()
    if (this.#threads.size === 0) for (const { resolve } of this.#queue.splice(0)) resolve({ kind: 'busy' })
    this.#assign()
  }
}
