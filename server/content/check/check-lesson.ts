import type { ScenarioFile } from '@/course/schemas/scenario'
import { describe } from '@/simulation/catalogue'
import { report, reportRepeated } from './context'
import type { CheckContext } from './context'
import { SIMULATED_KINDS } from './lesson-facts'
import type { CourseFacts, LessonFacts } from './lesson-facts'

const EXERCISES_MIN = 8
const EXERCISES_MAX = 12
const KINDS_MIN = 4
const SIMULATED_MIN = 3
const SCENARIOS_MIN = 3
const SCENARIOS_SHOWN_MAX = 6

/** Checks what lesson.yaml names, and that the lesson has what every lesson has. */
export function checkLesson(context: CheckContext, facts: LessonFacts, course: CourseFacts): void {
  const { lesson } = facts
  if (lesson.value.id !== facts.id) {
    report(
      context,
      lesson,
      ['id'],
      `The folder is called "${facts.id}", the lesson "${lesson.value.id}".`,
      'Use one name.',
    )
  }
  checkIds(context, facts)
  lesson.value.terms.forEach((term, place) => {
    if (course.terms.has(term)) return
    report(
      context,
      lesson,
      ['terms', place],
      `The glossary has no term "${term}".`,
      'Add it to content/glossary.yaml.',
    )
  })
  checkSimulations(context, facts)
  checkPredictions(context, facts)
  checkExerciseMix(context, facts)
  checkObjectives(context, facts)
}

function checkIds(context: CheckContext, { lesson }: LessonFacts): void {
  const { exercises, objectives, predictions, simulations, sources, terms } = lesson.value
  reportRepeated(
    context,
    lesson,
    ['objectives'],
    objectives.map(({ id }) => id),
  )
  reportRepeated(
    context,
    lesson,
    ['simulations'],
    simulations.map(({ id }) => id),
  )
  reportRepeated(
    context,
    lesson,
    ['predictions'],
    predictions.map(({ id }) => id),
  )
  reportRepeated(
    context,
    lesson,
    ['sources'],
    sources.map(({ id }) => id),
  )
  reportRepeated(context, lesson, ['exercises'], exercises)
  reportRepeated(context, lesson, ['terms'], terms)
}

function checkSimulations(context: CheckContext, { lesson, scenarios }: LessonFacts): void {
  if (scenarios.value.length < SCENARIOS_MIN) {
    report(context, scenarios, [], 'The lesson has too few scenarios.', `Write at least ${SCENARIOS_MIN}.`)
  }
  lesson.value.simulations.forEach(({ scenario, scenarios: offered, simulation }, place) => {
    const description = describe(simulation)
    if (description === null || description.isHidden) {
      const message = `There is no simulation "${simulation}".`
      report(
        context,
        lesson,
        ['simulations', place, 'simulation'],
        message,
        'npm run simulate -- --list names them.',
      )
    }
    if (offered.length > SCENARIOS_SHOWN_MAX) {
      const message = `${offered.length} scenarios are offered beside the simulation.`
      report(
        context,
        lesson,
        ['simulations', place, 'scenarios'],
        message,
        `Offer at most ${SCENARIOS_SHOWN_MAX}.`,
      )
    }
    const fits = (one: ScenarioFile, id: string) => one.id === id && one.simulation === simulation
    const named = [
      { id: scenario, path: ['scenario'] },
      ...offered.map((id, index) => ({ id, path: ['scenarios', index] })),
    ]
    for (const { id, path } of named) {
      if (scenarios.value.some((one) => fits(one, id))) continue
      const message = `${simulation} has no scenario "${id}" in this lesson.`
      report(context, lesson, ['simulations', place, ...path], message, 'Add it to scenarios.yaml.')
    }
  })
}

function checkPredictions(context: CheckContext, { lesson, scenarios }: LessonFacts): void {
  lesson.value.predictions.forEach(({ key, options }, place) => {
    const at = (...path: (string | number)[]) => ['predictions', place, ...path]
    const ids = options.map(({ id }) => id)
    reportRepeated(context, lesson, at('options'), ids)
    if (!ids.includes(key.answer)) {
      report(
        context,
        lesson,
        at('key', 'answer'),
        `No option is called "${key.answer}".`,
        `Name one of: ${ids.join(', ')}.`,
      )
    }
    for (const id of ids.filter((option) => key.reply[option] === undefined)) {
      report(
        context,
        lesson,
        at('key', 'reply'),
        `The option "${id}" has no reply.`,
        'Say what choosing it shows.',
      )
    }
    for (const id of Object.keys(key.reply).filter((option) => !ids.includes(option))) {
      report(
        context,
        lesson,
        at('key', 'reply', id),
        `There is no option "${id}" to reply to.`,
        'Remove the reply.',
      )
    }
    if (key.show !== undefined && !scenarios.value.some(({ id }) => id === key.show)) {
      report(
        context,
        lesson,
        at('key', 'show'),
        `There is no scenario "${key.show}".`,
        'Add it to scenarios.yaml.',
      )
    }
  })
}

function checkExerciseMix(context: CheckContext, { exercises, lesson }: LessonFacts): void {
  const count = lesson.value.exercises.length
  if (count < EXERCISES_MIN || count > EXERCISES_MAX) {
    const remedy = `A lesson has ${EXERCISES_MIN} to ${EXERCISES_MAX}.`
    report(context, lesson, ['exercises'], `The lesson has ${count} exercises.`, remedy)
  }
  const kinds = [...exercises.values()].map(({ value }) => value.kind)
  if (new Set(kinds).size < KINDS_MIN) {
    const message = `The exercises are of ${new Set(kinds).size} kinds.`
    report(context, lesson, ['exercises'], message, `Use at least ${KINDS_MIN} kinds.`)
  }
  const simulated = kinds.filter((kind) => SIMULATED_KINDS.includes(kind)).length
  if (simulated < SIMULATED_MIN) {
    const message = `${simulated} exercises are graded by running the simulation.`
    report(
      context,
      lesson,
      ['exercises'],
      message,
      `Write at least ${SIMULATED_MIN} of ${SIMULATED_KINDS.join(', ')}.`,
    )
  }
  const last = exercises.get(lesson.value.exercises.at(-1) ?? '')
  if (last !== undefined && last.value.difficulty < 3) {
    report(
      context,
      last,
      ['difficulty'],
      'The last exercise of a lesson is hard.',
      'Put a hard one (3) last.',
    )
  }
}

function checkObjectives(context: CheckContext, { exercises, lesson }: LessonFacts): void {
  const tied = new Set([...exercises.values()].flatMap(({ value }) => value.objectives))
  lesson.value.objectives.forEach(({ id }, place) => {
    if (tied.has(id)) return
    report(
      context,
      lesson,
      ['objectives', place],
      `No exercise is tied to the objective "${id}".`,
      'Tie one to it, or drop it.',
    )
  })
}
