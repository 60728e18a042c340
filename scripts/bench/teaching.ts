// Every page of an instructor, from a class of 500 learners with 200 000 answers: what is shown there is kept beside the
// answers as they come, not counted when somebody looks.
import { percentile, startBenchServer } from '../lib/bench-server'
import type { SeededClass } from '../lib/seed-class'

const GOAL_MS = 300
const VISITS = 20

interface Owner {
  readonly cookie: string
  readonly classId: string
}

async function makeOwner(address: string): Promise<Owner> {
  const json = { 'content-type': 'application/json' }
  const registered = await fetch(`${address}/api/account/register`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({
      email: 'owner@example.org',
      password: 'four quiet unrelated words',
      name: 'Grace',
      locale: 'en',
    }),
  })
  const cookie = registered.headers
    .getSetCookie()
    .map((value) => value.split(';')[0])
    .join('; ')
  const made = await fetch(`${address}/api/classes`, {
    method: 'POST',
    headers: { ...json, cookie },
    body: JSON.stringify({ name: 'Distributed systems', timeZone: 'Asia/Seoul' }),
  })
  return { cookie, classId: ((await made.json()) as { id: string }).id }
}

function pagesOf({ classId }: Owner, seeded: SeededClass): Readonly<Record<string, string>> {
  const base = `/en/teach/${classId}`
  return {
    'list of classes': '/en/teach',
    overview: base,
    exercises: `${base}/exercises`,
    'one exercise': `${base}/exercises/${seeded.lesson}/${seeded.exercise}`,
    'a misconception': `${base}/misconceptions/${seeded.misconception}`,
    assignments: `${base}/assignments`,
    'one assignment': `${base}/assignments/${seeded.assignmentId}`,
    people: `${base}/people`,
    'one learner': `${base}/learners/${seeded.learnerId}`,
    log: `${base}/log`,
    settings: `${base}/settings`,
  }
}

async function visit(address: string, path: string, cookie: string): Promise<number> {
  const startedAt = performance.now()
  const response = await fetch(address + path, { headers: { cookie } })
  await response.arrayBuffer()
  if (!response.ok) throw new Error(`${path} answered ${response.status}.`)
  return performance.now() - startedAt
}

async function measure(address: string, { cookie }: Owner, path: string): Promise<number[]> {
  // The first visit loads code.
  await visit(address, path, cookie)
  const times: number[] = []
  for (let place = 0; place < VISITS; place += 1) times.push(await visit(address, path, cookie))
  return times.sort((a, b) => a - b)
}

/** @returns whether the goal is met. */
function report(name: string, times: readonly number[]): boolean {
  const at = (share: number) => `${percentile(times, share).toFixed(0).padStart(5)} ms`
  const isWithin = percentile(times, 0.95) <= GOAL_MS
  const verdict = isWithin ? 'within' : 'OVER'
  console.log(`${name.padEnd(16)} p50 ${at(0.5)}   p95 ${at(0.95)}   ${verdict} the goal of ${GOAL_MS} ms`)
  return isWithin
}

let slowPages = 0
const { address, databaseUrl, stop } = await startBenchServer()
try {
  const owner = await makeOwner(address)
  process.env.DATABASE_URL = databaseUrl
  const { seedClass } = await import('../lib/seed-class')
  const startedAt = performance.now()
  const seeded = await seedClass(owner.classId)
  const madeInMs = Math.round(performance.now() - startedAt)
  console.log(`${seeded.learners} learners, ${seeded.answers} answers, made in ${madeInMs} ms`)
  for (const [name, path] of Object.entries(pagesOf(owner, seeded)))
    if (!report(name, await measure(address, owner, path))) slowPages += 1
} finally {
  await stop()
}
// The seeding holds connections of its own to a database that is gone.
process.exit(slowPages === 0 ? 0 : 1)
