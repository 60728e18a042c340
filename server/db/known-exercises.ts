import { Prisma } from './generated/client'

/** An exercise that the course has. Scores of others are kept, and count for nothing in a class. */
export interface KnownExercise {
  readonly lessonId: string
  readonly exerciseId: string
}

/** They as a table of a query: `known ("lessonId", "exerciseId")`. */
export function knownTable(known: readonly KnownExercise[]): Prisma.Sql {
  const lessonIds = known.map(({ lessonId }) => lessonId)
  const exerciseIds = known.map(({ exerciseId }) => exerciseId)
  return Prisma.sql`unnest(${lessonIds}::text[], ${exerciseIds}::text[]) AS known ("lessonId", "exerciseId")`
}
