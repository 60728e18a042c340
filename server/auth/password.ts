import { hash, verify } from '@node-rs/argon2'

/** Its number in the library, whose enumeration exists for the compiler only. */
const ARGON2ID = 2
/** OWASP's recommendation for argon2id: 19 MiB, two passes, one lane. */
const PARAMETERS = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const CURRENT = '$argon2id$v=19$m=19456,t=2,p=1$'

export const PASSWORD_LENGTH_MIN = 10
export const PASSWORD_LENGTH_MAX = 200

export async function hashPassword(password: string): Promise<string> {
  return hash(normalise(password), PARAMETERS)
}

let unknownAccountHash: Promise<string> | undefined

/**
 * Whether this is the password. Takes as long when there is no account, so that time does not tell who has one.
 * @param passwordHash null for an unknown account.
 */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  if (password.length > PASSWORD_LENGTH_MAX) return false
  unknownAccountHash ??= hashPassword('nobody has this password')
  const isMatch = await verify(passwordHash ?? (await unknownAccountHash), normalise(password))
  return isMatch && passwordHash !== null
}

/** Whether a hash was made with weaker parameters than today's. */
export function isOutdated(passwordHash: string): boolean {
  return !passwordHash.startsWith(CURRENT)
}

/** The same characters typed on another keyboard are the same password. */
function normalise(password: string): string {
  return password.normalize('NFKC')
}
