// Throughput of one, two and three web processes behind nginx, under a closed load: so many people ask again as soon as
// they are answered. Everything shares this machine, the load as well: with fewer cores than processes the figures say
// what sharing costs rather than what a further machine brings.
import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import os from 'node:os'
import { join } from 'node:path'
import { startCluster } from '../cluster/cluster.mjs'
import { buildPages } from '../lib/prepare.mjs'
import { makeThrowAwayFolder } from '../lib/throw-away-folder.mjs'

const SIZES = [1, 2, 3]
const PEOPLE = 24
const SECONDS = Number(process.env.BENCH_SECONDS ?? 8)
const WARM_UP_SECONDS = 2
const LESSON = 'two-phase-commit'

interface Person {
  readonly cookie: string
  readonly tickets: Readonly<Record<string, { ticket: string; public: { options?: { id: string }[] } }>>
}

type Ask = (address: string, person: Person) => Promise<Response>

async function meet(address: string): Promise<Person> {
  const made = await fetch(`${address}/api/progress`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ lesson: LESSON, sectionsRead: [] }),
  })
  const cookie = made.headers
    .getSetCookie()
    .map((value) => value.split(';')[0])
    .join('; ')
  const state = await fetch(`${address}/api/lessons/${LESSON}/state`, { headers: { cookie } })
  const { exercises } = (await state.json()) as { exercises: Person['tickets'] }
  return { cookie, tickets: exercises }
}

function answer(exercise: string, rawOf: (issued: Person['tickets'][string]) => unknown): Ask {
  return (address, { cookie, tickets }) => {
    const issued = tickets[exercise]
    if (!issued) throw new Error(`There is no exercise ${LESSON}/${exercise} to measure with.`)
    return fetch(`${address}/api/answers`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({
        lesson: LESSON,
        exercise,
        ticket: issued.ticket,
        idempotencyKey: randomUUID(),
        raw: rawOf(issued),
        locale: 'en',
      }),
    })
  }
}

const CASES: Readonly<Record<string, Ask>> = {
  'lesson page': (address) => fetch(`${address}/en/learn/${LESSON}`),
  'lesson state': (address, { cookie }) =>
    fetch(`${address}/api/lessons/${LESSON}/state`, { headers: { cookie } }),
  'answer, no simulation': answer('the-vote', ({ public: { options } }) => ({ choice: options?.[0]?.id })),
  'answer, simulation': answer('make-them-wait', () => ({
    interventions: [{ kind: 'crash', node: 'coordinator', atUs: 30_000 }],
  })),
}

/** @returns answers per second with status 200, and how many had another one. */
async function load(
  address: string,
  ask: Ask,
  seconds: number,
): Promise<{ perSecond: number; failed: number }> {
  let [done, failed] = [0, 0]
  const until = performance.now() + seconds * 1000
  const keepAsking = async () => {
    let person = await meet(address)
    while (performance.now() < until) {
      const response = await ask(address, person)
      await response.arrayBuffer()
      if (response.ok) done += 1
      // Nobody may answer as fast as this: somebody new goes on.
      else if (response.status === 429) person = await meet(address)
      else failed += 1
    }
  }
  await Promise.all(Array.from({ length: PEOPLE }, keepAsking))
  return { perSecond: done / seconds, failed }
}

const directory = makeThrowAwayFolder('bench-cluster')
await buildPages()
console.log(
  `${PEOPLE} people who ask without a pause, ${SECONDS} s each; processes, nginx, both databases and the load share ${os.availableParallelism()} cores,\nwhose load average was ${os.loadavg()[0]?.toFixed(1)} before anything began\n`,
)
console.log(
  `${'answers per second'.padEnd(24)}${SIZES.map((size) => `${size} process${size > 1 ? 'es' : ''}`.padStart(14)).join('')}`,
)
const figures = new Map<string, string[]>()
try {
  for (const size of SIZES) {
    const folder = join(directory, String(size))
    const environment = { GRADING_WORKERS: '1', LOG_LEVEL: 'error' }
    const cluster = await startCluster({ directory: folder, size, environment })
    try {
      for (const [name, ask] of Object.entries(CASES)) {
        await load(cluster.address, ask, WARM_UP_SECONDS)
        const { perSecond, failed } = await load(cluster.address, ask, SECONDS)
        const figure = `${perSecond.toFixed(0)}${failed > 0 ? ` (${failed} failed)` : ''}`
        figures.set(name, [...(figures.get(name) ?? []), figure])
      }
    } finally {
      await cluster.stop()
      rmSync(folder, { recursive: true, force: true })
    }
  }
  for (const [name, row] of figures)
    console.log(name.padEnd(24) + row.map((figure) => figure.padStart(14)).join(''))
} finally {
  rmSync(directory, { recursive: true, force: true })
}
