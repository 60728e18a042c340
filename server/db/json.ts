import { Prisma } from './generated/client'

/** Plain domain values are JSON already; their `readonly` is what the generated types do not know. */
export function toJson(value: unknown): Prisma.InputJsonValue {
  return value as Prisma.InputJsonValue
}

/** Whether a write was refused because a row with the same unique columns exists. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}
