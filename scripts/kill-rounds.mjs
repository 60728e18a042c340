// npm run kill-rounds: kills the web process or the database in the middle of answering lessons, reviews and quizzes,
// again and again, and looks whether anything is missing that somebody had been told was saved. Part of npm test with
// 20 rounds; more with `npm run kill-rounds -- --rounds 200 --seed 7`, which needs built pages (npm start or npm test
// makes them).
import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { AnsweringClient } from './lib/answering-client.mjs'
import { freePort, startEmbeddedDatabase } from './lib/embedded-database.mjs'
import { lookForLosses, makeReviewsDue } from './lib/lost-answers.mjs'
import { makeThrowAwayFolder } from './lib/throw-away-folder.mjs'
import { startWebServer } from './lib/web-server.mjs'
import { migrate } from './prisma/migrate.mjs'

const CLIENTS = 6
/** Between the first answer of a round and the kill. */
const LIFE_MS_MAX = 700
const SETTLE_MS_MAX = 40_000

/**
 * @param {{ rounds: number, seed: number }} options the seed decides what is killed, and when.
 * @returns {Promise<{ passed: number, failed: number, output: string }>} one count for each round.
 */
export async function runKillRounds({ rounds, seed }) {
  const directory = makeThrowAwayFolder('kill-rounds')
  const installation = await start(join(directory, 'data'))
  const draw = makeDraw(seed)
  const lines = []
  let failed = 0
  try {
    for (let round = 1; round <= rounds; round += 1) {
      const victim = draw() < 0.5 ? 'web' : 'database'
      const lifeMs = Math.round(draw() * LIFE_MS_MAX)
      const { faults, confirmed } = await playRound(installation, victim, lifeMs)
      if (faults.length > 0) failed += 1
      const told = faults.length > 0 ? faults.join('; ') : 'nothing lost'
      lines.push(
        `round ${round}: ${victim} killed after ${lifeMs} ms, answers confirmed: ${countsOf(confirmed)}; ${told}`,
      )
    }
  } finally {
    await installation.web.stop()
    await installation.database.stop()
    rmSync(directory, { recursive: true, force: true })
  }
  return { passed: rounds - failed, failed, output: `seed ${seed}\n${lines.join('\n')}` }
}

async function start(directory) {
  const [databasePort, webPort] = [await freePort(), await freePort()]
  const address = `http://localhost:${webPort}`
  const startDatabase = () => startEmbeddedDatabase({ directory, port: databasePort })
  const database = await startDatabase()
  await migrate(database.url)
  const secret = randomUUID() + randomUUID()
  const environment = {
    DATABASE_URL: database.url,
    AUTH_SECRET: secret,
    NEXTAUTH_SECRET: secret,
    NEXTAUTH_URL: address,
    // Requests that a killed database fails are what is meant to happen here.
    LOG_LEVEL: 'fatal',
  }
  const startWeb = () => startWebServer({ port: webPort, environment, isQuiet: true })
  return { address, database, web: await startWeb(), startDatabase, startWeb }
}

async function playRound(installation, victim, lifeMs) {
  const clients = await Promise.all(
    Array.from({ length: CLIENTS }, () => AnsweringClient.meet(installation.address)),
  )
  await makeReviewsDue(installation.database.url, clients)
  const answering = clients.map((client, firstTurn) =>
    client.answerUntilStopped({ firstTurn, settleMsMax: SETTLE_MS_MAX }),
  )
  await new Promise((resolve) => setTimeout(resolve, lifeMs))
  if (victim === 'web') {
    await installation.web.kill()
    installation.web = await installation.startWeb()
  } else {
    await installation.database.kill()
    installation.database = await installation.startDatabase()
  }
  for (const client of clients) client.stop()
  await Promise.all(answering)
  return lookForLosses(installation.database.url, clients)
}

function countsOf({ lesson, review, quiz }) {
  return `${lesson} in a lesson, ${review} in reviews, ${quiz} in quizzes`
}

/** A small generator of its own (mulberry32): which rounds failed must be repeatable. */
function makeDraw(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: { rounds: { type: 'string', default: '20' }, seed: { type: 'string', default: '1' } },
  })
  const result = await runKillRounds({ rounds: Number(values.rounds), seed: Number(values.seed) })
  console.log(`${result.output}\n${result.passed} passed, ${result.failed} failed`)
  process.exit(result.failed === 0 ? 0 : 1)
}
