import { createRandom, type Random } from '@/simulation/kernel/random'

/** An exercise that a quiz may draw. */
export interface QuizCandidate {
  readonly lesson: string
  readonly exercise: string
  /** Of its lesson; at least one. */
  readonly objectives: readonly string[]
  /** Whether another variant is another question: those are preferred to ones that may be known by heart. */
  readonly hasVariants: boolean
}

/**
 * Draws the exercises of a quiz so that it covers as many objectives as it can: each next one covers the most that
 * nothing drawn covers yet, and then the objectives that were drawn least. Exercises with variants win ties, and chance
 * decides the rest.
 * @param size how many to draw, at least 1; all of them when there are fewer.
 * @param seed an integer in [0, 2^32): the same candidates and seed give the same quiz.
 * @returns the exercises in an order that the seed decides.
 */
export function drawQuiz<Candidate extends QuizCandidate>(
  candidates: readonly Candidate[],
  size: number,
  seed: number,
): readonly Candidate[] {
  const random = createRandom(seed)
  const left = shuffled(candidates, random.fork('draw'))
  const counts = new Map<string, number>()
  const drawn: Candidate[] = []
  while (drawn.length < size && left.length > 0) {
    const next = left.reduce((best, one) => (worthOf(one, counts) > worthOf(best, counts) ? one : best))
    left.splice(left.indexOf(next), 1)
    drawn.push(next)
    for (const name of objectiveNames(next)) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return shuffled(drawn, random.fork('order'))
}

/** Objectives are named within their lesson. */
export function objectiveNames({ lesson, objectives }: QuizCandidate): readonly string[] {
  return objectives.map((objective) => `${lesson}/${objective}`)
}

/** How many exercises a quiz needs so that this way of drawing covers every objective, whatever chance decides. */
export function sizeToCover(candidates: readonly QuizCandidate[]): number {
  return new Set(candidates.flatMap(objectiveNames)).size
}

/** An objective weighs less each time it was drawn; variants decide only between equals. */
function worthOf(candidate: QuizCandidate, counts: ReadonlyMap<string, number>): number {
  const objectives = objectiveNames(candidate)
  const isNew = objectives.filter((name) => !counts.has(name)).length
  const least = Math.min(...objectives.map((name) => counts.get(name) ?? 0))
  return isNew * 1000 - least * 10 + (candidate.hasVariants ? 1 : 0)
}

function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const left = [...items]
  return items.flatMap(() => left.splice(random.nextBelow(left.length), 1))
}
