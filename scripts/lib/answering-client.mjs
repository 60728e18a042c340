import { randomUUID } from 'node:crypto'

const LESSON = 'two-phase-commit'
const UNIT = 'agreement-and-failure'
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
/** How to say something complete to a question that was drawn, kind by kind. Others are left out. */
const SAY = {
  'single-choice': ({ options }) => ({ choice: options[0].id }),
  'multiple-choice': ({ options }) => ({ choices: [options[0].id] }),
  numeric: () => ({ value: 1 }),
  'fill-in': () => ({ text: 'in doubt' }),
}
export const SPEAKABLE_KINDS = Object.keys(SAY)

/** Enough to lose one of several; a whole quiz would never be submitted before the kill. */
const ANSWERS_OF_QUIZ = 2

const RETRY_MS = 100
const JSON_TYPE = { 'content-type': 'application/json' }

/** Answers as a browser does: whatever is not confirmed goes again, under its own key, until it is. */
export class AnsweringClient {
  /** Keys of answers in the lesson and in reviews. */
  confirmed = { lesson: [], review: [] }
  /** What was kept of quizzes, each place once: its sitting, its position and what was said. */
  confirmedOfQuizzes = []
  submittedQuizzes = []
  /** What was sent and never confirmed, in words. */
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
    const response = await client.#send('POST', '/api/answers', client.#lessonAnswer(ANSWERS[0], key))
    if (!response.ok) throw new Error(`The first answer was not taken: ${await response.text()}`)
    const cookie = response.headers
      .getSetCookie()
      .map((value) => value.split(';')[0])
      .join('; ')
    await client.#loadState(cookie)
    client.learnerKey = key
    client.confirmed.lesson.push(key)
    return client
  }

  stop() {
    this.#isStopped = true
  }

  /**
   * Answers in turns until stopped, and then until it had a turn of each kind and the last answer is confirmed or time is
   * up. The first turn decides what the kill meets.
   */
  async answerUntilStopped({ firstTurn, settleMsMax }) {
    const turns = [this.#answerLesson, this.#answerReview, this.#takeQuiz]
    for (let place = 0; !this.#isStopped || place < turns.length; place += 1) {
      const turn = turns[(firstTurn + place) % turns.length]
      await turn.call(this, settleMsMax, Math.floor(place / turns.length))
    }
  }

  async #answerLesson(settleMsMax, place) {
    const key = randomUUID()
    const body = this.#lessonAnswer(ANSWERS[place % ANSWERS.length], key)
    const reply = await this.#persist('POST', '/api/answers', body, settleMsMax)
    if (reply) this.confirmed.lesson.push(key)
  }

  async #answerReview(settleMsMax) {
    const asked = await this.#persist('POST', '/api/reviews/next', undefined, settleMsMax)
    if (!asked?.item) return
    const { lesson, ticket, public: question } = asked.item
    const key = randomUUID()
    const raw = SAY[question.kind](question)
    const body = { lesson, exercise: question.id, ticket, raw, idempotencyKey: key, locale: 'en' }
    const reply = await this.#persist('POST', '/api/reviews/answers', body, settleMsMax)
    if (reply) this.confirmed.review.push(key)
  }

  /** Every place is answered once only, so that what is lost is not written again; then the quiz is submitted. */
  async #takeQuiz(settleMsMax) {
    const path = `/api/quizzes/${UNIT}`
    const quiz = await this.#persist('POST', path, undefined, settleMsMax)
    if (!quiz) return
    const { attempt } = quiz
    for (const { position, raw } of sayToQuiz(quiz)) {
      const body = { attempt, position, raw }
      if (await this.#persist('PUT', `${path}/answers`, body, settleMsMax)) this.confirmedOfQuizzes.push(body)
    }
    if (await this.#persist('POST', `${path}/submission`, { attempt }, settleMsMax))
      this.submittedQuizzes.push(attempt)
  }

  /** @returns the reply's body once it is confirmed, and null when it never was. */
  async #persist(method, path, body, settleMsMax) {
    const lastMs = performance.now() + settleMsMax
    const name = `${method} ${path}`
    this.unconfirmed.push(name)
    while (performance.now() < lastMs) {
      const reply = await this.#send(method, path, body)
        .then(readWhole)
        .catch(() => null)
      if (reply?.isOk) {
        this.unconfirmed.pop()
        return reply.body
      }
      // A refusal that will not change is a fault of its own: the answer stays unconfirmed.
      if (reply && reply.status < 500 && reply.status !== 429) {
        this.unconfirmed.push(`${this.unconfirmed.pop()}: ${JSON.stringify(reply.body)}`)
        return null
      }
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
    }
    return null
  }

  #lessonAnswer({ exercise, raw }, idempotencyKey) {
    const { ticket } = this.tickets[exercise]
    return { lesson: LESSON, exercise, ticket, raw, idempotencyKey, locale: 'en' }
  }

  #send(method, path, body) {
    const headers = { ...JSON_TYPE, cookie: this.cookie }
    return fetch(`${this.address}${path}`, { method, headers, body: body && JSON.stringify(body) })
  }

  async #loadState(cookie) {
    this.cookie = cookie
    const response = await fetch(`${this.address}/api/lessons/${LESSON}/state`, { headers: { cookie } })
    this.tickets = (await response.json()).exercises
  }
}

function sayToQuiz({ items }) {
  return items
    .flatMap(({ public: question }, position) => {
      const say = SAY[question.kind]
      return say ? [{ position, raw: say(question) }] : []
    })
    .slice(0, ANSWERS_OF_QUIZ)
}

/** A confirmation that did not arrive whole is none. */
async function readWhole(response) {
  const body = response.status === 204 ? {} : await response.json()
  return { isOk: response.ok, status: response.status, body }
}
