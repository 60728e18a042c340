/** A programmer's mistake: an argument or a state that the types could not rule out. Expected outcomes are values instead. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError'
}

/**
 * Asserts what must be true for the code after it to make sense.
 * @throws {InvariantError} when it is not.
 */
export function invariant(isTrue: boolean, message: string): asserts isTrue {
  if (!isTrue) throw new InvariantError(message)
}
