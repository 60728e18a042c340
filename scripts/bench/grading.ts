// Grading under an open load: answers are sent at fixed instants whether or not earlier ones have come back, so a slow
// server cannot slow its own load down. Against the production build and an embedded database made for it.
import { randomUUID } from 'node:crypto'
import { percentile, startBenchServer } from '../lib/bench-server'

const ANSWERS_PER_SECOND = 40
const SECONDS = Number(process.env.BENCH_SECONDS ?? 20)
const LEARNERS = 40

interface Case {
  readonly name: string
  readonly lesson: string
  readonly exercise: string
  readonly raw: unknown
  readonly goalMs: number
}

const CASES: readonly Case[] = [
  { name: 'without simulation', lesson: 'two-phase-commit', exercise: 'the-vote', raw: null, goalMs: 50 },
  {
    name: 'with simulation',
    lesson: 'two-phase-commit',
    exercise: 'make-them-wait',
    raw: { interventions: [{ kind: 'crash', node: 'coordinator', atUs: 30_000 }] },
    goalMs: 1000,
  },
]

interface Learner {
  readonly cookie: string
  readonly tickets: Readonly<Record<string, { ticket: string; public: { options?: { id: string }[] } }>>
}

async function makeLearner(address: string, lesson: string): Promise<Learner> {
  const made = await fetch(`${address}/api/progress`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ lesson, sectionsRead: [] }),
  })
  const cookie = made.headers
    .getSetCookie()
    .map((value) => value.split(';')[0])
    .join('; ')
  const state = (await (
    await fetch(`${address}/api/lessons/${lesson}/state`, { headers: { cookie } })
  ).json()) as {
    exercises: Learner['tickets']
  }
  return { cookie, tickets: state.exercises }
}

async function answer(
  address: string,
  learner: Learner,
  { lesson, exercise, raw }: Case,
): Promise<{ ms: number; status: number }> {
  const issued = learner.tickets[exercise]
  if (!issued) throw new Error(`There is no exercise ${lesson}/${exercise} to measure with.`)
  const body = JSON.stringify({
    lesson,
    exercise,
    ticket: issued.ticket,
    idempotencyKey: randomUUID(),
    raw: raw ?? { choice: issued.public.options?.[0]?.id },
    locale: 'en',
  })
  const startedAt = performance.now()
  const response = await fetch(`${address}/api/answers`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: learner.cookie },
    body,
  })
  await response.arrayBuffer()
  return { ms: performance.now() - startedAt, status: response.status }
}

async function measure(address: string, learners: readonly Learner[], subject: Case, seconds: number) {
  const sent: Promise<{ ms: number; status: number }>[] = []
  const startedAt = performance.now()
  for (let place = 0; place < ANSWERS_PER_SECOND * seconds; place += 1) {
    const dueInMs = startedAt + (place * 1000) / ANSWERS_PER_SECOND - performance.now()
    if (dueInMs > 0) await new Promise((resolve) => setTimeout(resolve, dueInMs))
    const learner = learners[place % learners.length]
    if (learner) sent.push(answer(address, learner, subject))
  }
  return Promise.all(sent)
}

function print({ name, goalMs }: Case, results: readonly { ms: number; status: number }[]) {
  const times = results.map(({ ms }) => ms).sort((a, b) => a - b)
  const graded = results.filter(({ status }) => status === 200).length
  const at = (share: number) => `${percentile(times, share).toFixed(1)} ms`
  console.log(
    `grading ${name.padEnd(18)} ${ANSWERS_PER_SECOND}/s open loop, ${graded} of ${results.length} graded: ` +
      `p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)} (goal p99 ≤ ${goalMs} ms)`,
  )
}

const { address, stop } = await startBenchServer()
try {
  for (const subject of CASES) {
    const learners = await Promise.all(
      Array.from({ length: LEARNERS }, () => makeLearner(address, subject.lesson)),
    )
    await measure(address, learners, subject, 2) // the first requests load code
    print(subject, await measure(address, learners, subject, SECONDS))
  }
} finally {
  await stop()
}
