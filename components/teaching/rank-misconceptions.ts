export interface LearnerMisconceptions {
  readonly learnerId: string
  readonly name: string
  readonly href: string | null
  readonly misconceptions: readonly { readonly id: string; readonly statement: string }[]
}

export interface RankedMisconception {
  readonly id: string
  readonly statement: string
  readonly learners: readonly {
    readonly learnerId: string
    readonly name: string
    readonly href: string | null
  }[]
}

/** The misconceptions that most learners of a class showed, most common first; ties by id, so that the order is stable. */
export function rankMisconceptions(
  rows: readonly LearnerMisconceptions[],
  atMost: number,
): RankedMisconception[] {
  const found = new Map<string, RankedMisconception>()
  for (const { learnerId, name, href, misconceptions } of rows) {
    for (const { id, statement } of misconceptions) {
      const earlier = found.get(id)?.learners ?? []
      found.set(id, { id, statement, learners: [...earlier, { learnerId, name, href }] })
    }
  }
  return [...found.values()]
    .sort((a, b) => b.learners.length - a.learners.length || (a.id < b.id ? -1 : 1))
    .slice(0, atMost)
}
