import { refuse, type Refusal } from '../refusal'
import { PASSWORD_LENGTH_MAX, PASSWORD_LENGTH_MIN } from './password'

/** zxcvbn's "safely unguessable": more than a hundred million guesses. Fewer are tried against a stolen database. */
const SCORE_MIN = 3
/** What an attacker who knows the site tries first, and the commonest Korean words typed on Latin keys. */
const WORDS_OF_THE_SITE = ['faultline', 'distributed', 'qlalfqjsgh', 'dkssudgktpdy', 'tkfkdgo', '비밀번호']
/** Estimating is quadratic in the length, and nobody guesses the first hundred characters of anything longer. */
const JUDGED_LENGTH_MAX = 100
/** Shorter names stand in other words by chance. */
const PERSONAL_LENGTH_MIN = 4

export interface PasswordOwner {
  readonly email: string
  readonly name: string | null
}

/**
 * Whether a password may be chosen, after NIST SP 800-63B, section 3.1.1.2: long enough, not among the commonest or a
 * small change of one, and without the owner's address or name. No rules about kinds of characters.
 * @returns null when it may.
 */
export async function refusePassword(password: string, owner: PasswordOwner): Promise<Refusal | null> {
  const length = [...password].length
  if (length < PASSWORD_LENGTH_MIN || password.length > PASSWORD_LENGTH_MAX) return refuse('password-weak')
  const personal = personalWords(owner)
  const spelt = spell(password)
  if (personal.some((word) => spelt.includes(word))) return refuse('password-personal')
  return (await scoreOf(password, personal)) < SCORE_MIN ? refuse('password-weak') : null
}

/** Capitals, widths and spaces aside, so that "Ada Lovelace" is found in "adalovelace1815". */
function spell(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '')
}

function personalWords({ email, name }: PasswordOwner): string[] {
  const words = [email, email.split('@')[0] ?? '', name ?? ''].map(spell)
  return words.filter((word) => word.length >= PERSONAL_LENGTH_MIN)
}

let estimator: Promise<{ check: (password: string, words: string[]) => { score: number } }> | undefined

async function scoreOf(password: string, personal: readonly string[]): Promise<number> {
  estimator ??= loadEstimator()
  const { check } = await estimator
  const judged = password.normalize('NFKC').slice(0, JUDGED_LENGTH_MAX)
  return check(judged, [...personal, ...WORDS_OF_THE_SITE]).score
}

/** Loaded at the first password that is chosen: its lists of common passwords are megabytes. */
async function loadEstimator() {
  const [{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ])
  const factory = new ZxcvbnFactory({ dictionary: { ...dictionary }, graphs: adjacencyGraphs })
  return { check: (password: string, words: string[]) => factory.check(password, words) }
}
