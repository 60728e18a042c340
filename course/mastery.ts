export const MASTERY_STATES = ['not-started', 'attempted', 'familiar', 'proficient', 'mastered'] as const

/** How well a learner has an objective (docs/mastery.md). */
export type Mastery = (typeof MASTERY_STATES)[number]

/** The shares of an objective's exercises that have to be solved. They stand in words beside every state. */
export const MASTERY_RULES = { familiar: 0.5, proficient: 0.75 } as const
