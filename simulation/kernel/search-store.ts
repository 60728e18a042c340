const CAPACITY_INITIAL = 1 << 12

/**
 * The states a search has found, each a few 32-bit words in one long array, with a hash table over them. States with
 * equal hashes are compared word by word, so two different states are never taken for one.
 */
export class StateStore {
  /** How many states were found. */
  count = 0
  private words: Int32Array
  private parents = new Int32Array(CAPACITY_INITIAL)
  private moves = new Int32Array(CAPACITY_INITIAL)
  /** State numbers plus one by hash; 0 is free. Twice the capacity, so that probes stay short. */
  private table = new Int32Array(CAPACITY_INITIAL * 2)

  /** @param width how many words of a buffer make a state. */
  constructor(private width: number) {
    this.words = new Int32Array(CAPACITY_INITIAL * width)
  }

  /**
   * Finds the state in the buffer, or takes it in.
   * @returns the state's number; it is new when it equals the count before the call.
   */
  add(buffer: Int32Array, parent: number, move: number): number {
    const mask = this.table.length - 1
    let place = this.hash(buffer, 0) & mask
    for (let probes = 0; probes <= mask; probes += 1) {
      const entry = this.table[place] as number
      if (entry === 0) break
      if (this.isEqual(entry - 1, buffer)) return entry - 1
      place = (place + 1) & mask
    }
    const state = this.count
    this.table[place] = state + 1
    const from = state * this.width
    for (let word = 0; word < this.width; word += 1) this.words[from + word] = buffer[word] as number
    this.setOrigin(state, parent, move)
    this.count += 1
    if (this.count === this.parents.length) this.resize(this.count * 2, this.width)
    return state
  }

  read(state: number, buffer: Int32Array): void {
    const from = state * this.width
    for (let word = 0; word < this.width; word += 1) buffer[word] = this.words[from + word] as number
  }

  /** How the state was reached; the first state's parent is -1. */
  setOrigin(state: number, parent: number, move: number): void {
    this.parents[state] = parent
    this.moves[state] = move
  }

  parentOf(state: number): number {
    return this.parents[state] as number
  }

  moveOf(state: number): number {
    return this.moves[state] as number
  }

  /** Makes states wider; the new words of those found so far are 0. */
  widen(width: number): void {
    if (width > this.width) this.resize(this.parents.length, width)
  }

  private resize(capacity: number, width: number): void {
    const words = new Int32Array(capacity * width)
    for (let state = 0; state < this.count; state += 1) {
      const from = state * this.width
      words.set(this.words.subarray(from, from + this.width), state * width)
    }
    this.parents = copyInto(capacity, this.parents)
    this.moves = copyInto(capacity, this.moves)
    this.words = words
    this.width = width
    this.rebuildTable(capacity * 2)
  }

  private rebuildTable(size: number): void {
    this.table = new Int32Array(size)
    const mask = size - 1
    for (let state = 0; state < this.count; state += 1) {
      let place = this.hash(this.words, state * this.width) & mask
      // The table is at most half full, so a free place is found.
      while (this.table[place] !== 0) place = (place + 1) & mask
      this.table[place] = state + 1
    }
  }

  private hash(words: Int32Array, from: number): number {
    let hash = 0x2545f491
    for (let word = 0; word < this.width; word += 1) {
      hash = Math.imul(hash ^ (words[from + word] as number), 0x9e3779b1)
      hash ^= hash >>> 15
    }
    hash = Math.imul(hash, 0x85ebca6b)
    return hash ^ (hash >>> 13)
  }

  private isEqual(state: number, buffer: Int32Array): boolean {
    const from = state * this.width
    for (let word = 0; word < this.width; word += 1) {
      if (this.words[from + word] !== buffer[word]) return false
    }
    return true
  }
}

function copyInto(capacity: number, source: Int32Array): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(capacity)
  copy.set(source.subarray(0, Math.min(capacity, source.length)))
  return copy
}
