import type { Prisma } from './generated/client'

type Model = keyof Prisma.TypeMap['model']

/** Every table with a learner's id in it. */
export type ModelOfLearner = {
  [Name in Model]: 'learnerId' extends keyof Prisma.TypeMap['model'][Name]['payload']['scalars']
    ? Name
    : never
}[Model]
