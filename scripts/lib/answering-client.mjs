import { randomUUID } from 'node:crypto'

const LESSON = 'two-phase-commit'
/** Kinds that need no simulation and two that do, so that the graders' threads are killed at work too. */
const ANSWERS = [
  { exercise: 'the-vote', raw: { choice: 'commit' } },
  { exercise: 'the-vote', raw: { choice: 'ask' } },
  { exercise: 'name-the-state', raw: { text: 'in doubt' } },
  {
    exercise: 'make-them-wait',
    raw: { interventions: [{ kind: 'crash', node: 'coordinator', atUs: 47_000 }] },
  },
]
const RETRY_MS = 100
const JSON_TYPE = { 'content-type': 'application/json' }

/** Answers as a browser does: whatever is not confirmed goes again under its own key until it is. */
export class AnsweringClient {
  confirmed = []
  unconfirmed = []
  /** The key of the first answer: it tells which learner this is. */
  learnerKey = ''
  #isStopped = false

  constructor(address) {
    this.address = address
  }

  /** A guest who has answered once, so that the server knows them from here on. */
  static async meet(address) {
    const client = new AnsweringClient(address)
    await client.#loadState('')
    const key = randomUUID()
    const response = await client.#post(ANSWERS[0], key)
    if (!response.ok) throw new Error(`The first answer was not taken: ${await response.text()}`)
    const cookie = response.headers
      .getSetCookie()
      .map((value) => value.split(';')[0])
      .join('; ')
    await client.#loadState(cookie)
    client.learnerKey = key
    client.confirmed.push(key)
    return client
  }

  stop() {
    this.#isStopped = true
  }

  /** One answer after another until stopped, then until the last one is confirmed or time is up. */
  async answerUntilStopped(settleMsMax) {
    for (let place = 0; !this.#isStopped; place += 1)
      await this.#answer(ANSWERS[place % ANSWERS.length], settleMsMax)
  }

  async #answer(answer, settleMsMax) {
    const key = randomUUID()
    const lastMs = performance.now() + settleMsMax
    this.unconfirmed.push(key)
    while (performance.now() < lastMs) {
      const response = await this.#post(answer, key).catch(() => null)
      if (response?.ok) {
        this.unconfirmed.pop()
        this.confirmed.push(key)
        return
      }
      // A refusal that will not change is a fault of its own: the answer stays unconfirmed.
      if (response && response.status < 500 && response.status !== 429) return
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
    }
  }

  async #post({ exercise, raw }, idempotencyKey) {
    const ticket = this.tickets[exercise].ticket
    const body = JSON.stringify({ lesson: LESSON, exercise, ticket, raw, idempotencyKey, locale: 'en' })
    const headers = { ...JSON_TYPE, cookie: this.cookie }
    const response = await fetch(`${this.address}/api/answers`, { method: 'POST', headers, body })
    // A confirmation that did not arrive whole is none.
    await response.clone().json()
    return response
  }

  async #loadState(cookie) {
    this.cookie = cookie
    const response = await fetch(`${this.address}/api/lessons/${LESSON}/state`, { headers: { cookie } })
    this.tickets = (await response.json()).exercises
  }
}
