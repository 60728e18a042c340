import { InvariantError, invariant } from './invariant'

const TWO_TO_32 = 4_294_967_296
const TWO_TO_26 = 67_108_864
const TWO_TO_53 = 9_007_199_254_740_992

/** Draws before a fresh generator's words are trusted to be mixed. Its author asks for 12 with a 32-bit seed. */
const WARM_UP_DRAWS = 16

/** Rejections in a row happen with a chance below one half each, so reaching this bound means a broken generator. */
const REJECTIONS_MAX = 256

/**
 * A seeded generator with named forks: Small Fast Counting (sfc32), 128 bits of state, integer operations only,
 * so that every engine draws the same numbers.
 *
 * A fork depends on the seed and on the names that lead to it, never on how much was drawn before: give each
 * source of chance its own fork, and a draw added to one shifts nothing in another.
 * @see Chris Doty-Humphrey, *PractRand* 0.94 (2018), sfc32.
 */
export class Random {
  private a: number
  private b: number
  private c: number
  private counter = 1
  private readonly identity: readonly [number, number, number]

  /** Use `createRandom` and `fork`: three words of identity are not a seed for people. */
  constructor(identity: readonly [number, number, number]) {
    this.identity = identity
    this.a = identity[0] | 0
    this.b = identity[1] | 0
    this.c = identity[2] | 0
    for (let draw = 0; draw < WARM_UP_DRAWS; draw += 1) this.nextUint32()
  }

  /** @returns an integer in [0, 2^32). */
  nextUint32(): number {
    const sum = (((this.a + this.b) | 0) + this.counter) | 0
    this.counter = (this.counter + 1) | 0
    this.a = this.b ^ (this.b >>> 9)
    this.b = (this.c + (this.c << 3)) | 0
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0
    return sum >>> 0
  }

  /** @returns a double in [0, 1), a multiple of 2^-53. Consumes two words. */
  nextDouble(): number {
    const high = this.nextUint32() >>> 5
    const low = this.nextUint32() >>> 6
    return (high * TWO_TO_26 + low) / TWO_TO_53
  }

  /**
   * Draws an integer without bias: words that would favour small results are thrown away.
   * @param bound an integer in [1, 2^32].
   * @returns an integer in [0, bound).
   * @throws {InvariantError} when the bound is not such an integer.
   */
  nextBelow(bound: number): number {
    invariant(
      Math.floor(bound) === bound && bound >= 1 && bound <= TWO_TO_32,
      'The bound must be in [1, 2^32]',
    )
    const fair = TWO_TO_32 - (TWO_TO_32 % bound)
    for (let draw = 0; draw < REJECTIONS_MAX; draw += 1) {
      const word = this.nextUint32()
      if (word < fair) return word % bound
    }
    throw new InvariantError('The generator rejected every draw')
  }

  /**
   * A generator of its own for one source of chance, for example `network` or `node/p1`.
   * The same name gives the same generator, whatever was drawn from this one.
   */
  fork(name: string): Random {
    const [a, b, c] = this.identity
    return new Random([
      hashInto(a ^ 0x9e3779b9, name),
      hashInto(b ^ 0x85ebca6b, name),
      hashInto(c ^ 0xc2b2ae35, name),
    ])
  }
}

/**
 * @param seed an integer in [0, 2^32).
 * @throws {InvariantError} when it is not.
 */
export function createRandom(seed: number): Random {
  invariant(
    Math.floor(seed) === seed && seed >= 0 && seed < TWO_TO_32,
    'The seed must be an integer in [0, 2^32)',
  )
  return new Random([finish(seed), finish(seed ^ 0x6a09e667), finish(seed ^ 0xbb67ae85)])
}

/** Murmur3's mixing over the name's UTF-16 units, begun at one word of the parent's identity. */
function hashInto(start: number, name: string): number {
  let hash = start | 0
  for (let index = 0; index < name.length; index += 1) {
    let unit = Math.imul(name.charCodeAt(index), 0xcc9e2d51)
    unit = (unit << 15) | (unit >>> 17)
    hash ^= Math.imul(unit, 0x1b873593)
    hash = (hash << 13) | (hash >>> 19)
    hash = (Math.imul(hash, 5) + 0xe6546b64) | 0
  }
  return finish(hash ^ name.length)
}

/** Murmur3's finaliser: every bit of the input reaches every bit of the result. */
function finish(word: number): number {
  let hash = word | 0
  hash ^= hash >>> 16
  hash = Math.imul(hash, 0x85ebca6b)
  hash ^= hash >>> 13
  hash = Math.imul(hash, 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) | 0
}
