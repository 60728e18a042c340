// Every page of an instructor, from a class of 500 learners with 200 000 answers: what is shown there is kept beside the
// answers as they come, not counted when somebody looks.
import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { freePort, startEmbeddedDatabase } from '../lib/embedded-database.mjs'
import { buildPages } from '../lib/prepare.mjs'
import { makeThrowAwayFolder } from '../lib/throw-away-folder.mjs'
import { startWebServer } from '../lib/web-server.mjs'
import { migrate } from '../prisma/migrate.mjs'
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
    overview: base,
    exercises: `${base}/exercises`,
    'one exercise': `${base}/exercises/${seeded.lesson}/${seeded.exercise}`,
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

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0
}

async function main() {
  const directory = makeThrowAwayFolder('bench-teaching')
  await buildPages()
  const database = await startEmbeddedDatabase({ directory, isThrowAway: true })
  const port = await freePort()
  const address = `http://localhost:${port}`
  const secret = randomUUID() + randomUUID()
  const environment = {
    DATABASE_URL: database.url,
    AUTH_SECRET: secret,
    NEXTAUTH_SECRET: secret,
    NEXTAUTH_URL: address,
    LOG_LEVEL: 'error',
  }
  try {
    await migrate(database.url)
    const server = await startWebServer({ port, environment, isQuiet: true })
    try {
      const owner = await makeOwner(address)
      const startedAt = performance.now()
      process.env.DATABASE_URL = database.url
      const { seedClass } = await import('../lib/seed-class')
      const seeded = await seedClass(owner.classId)
      console.log(
        `${seeded.learners} learners, ${seeded.answers} answers, made in ${Math.round(performance.now() - startedAt)} ms`,
      )
      for (const [name, path] of Object.entries(pagesOf(owner, seeded))) {
        await visit(address, path, owner.cookie)
        const times: number[] = []
        for (let place = 0; place < VISITS; place += 1) times.push(await visit(address, path, owner.cookie))
        times.sort((a, b) => a - b)
        const p95 = percentile(times, 0.95)
        console.log(
          `${name.padEnd(16)} p50 ${percentile(times, 0.5).toFixed(0).padStart(5)} ms   p95 ${p95.toFixed(0).padStart(5)} ms   ${p95 <= GOAL_MS ? 'within' : 'OVER'} the goal of ${GOAL_MS} ms`,
        )
      }
    } finally {
      await server.stop()
    }
  } finally {
    await database.stop()
    rmSync(directory, { recursive: true, force: true })
  }
}

await main()
process.exit(0)
