/** Ids in order; a list within the list holds ids whose order among themselves does not matter. */
export type Order = readonly (string | readonly string[])[]

export interface OrderCount {
  /** Pairs whose order matters. */
  readonly pairs: number
  /** Those of them that the learner has the wrong way round, as [put first, put second]. */
  readonly inverted: readonly (readonly [string, string])[]
}

/**
 * Counts the pairs that stand the wrong way round.
 * @param order every id of the answer once.
 */
export function countInversions(order: readonly string[], answer: Order): OrderCount {
  const rank = new Map(
    answer.flatMap((entry, place) => [entry].flat().map((id): [string, number] => [id, place])),
  )
  const inverted: [string, string][] = []
  let pairs = 0
  order.forEach((first, place) => {
    for (const second of order.slice(place + 1)) {
      const difference = (rank.get(second) ?? 0) - (rank.get(first) ?? 0)
      if (difference !== 0) pairs += 1
      if (difference < 0) inverted.push([first, second])
    }
  })
  return { pairs, inverted }
}

export function isInOrder(order: readonly string[], answer: Order): boolean {
  return countInversions(order, answer).inverted.length === 0
}
