/**
 * Lets writes pass one after another until one has succeeded, and all at once from then on. Whoever has no learner
 * yet becomes a guest with the first write; two first writes at the same time would make two guests, and the browser
 * keeps the cookie of only one, so what the other saved would be lost.
 */
export class FirstWrite {
  #isDone = false
  #current: Promise<unknown> | null = null

  /** Says that the server knows this reader already, so nothing has to wait. */
  finish() {
    this.#isDone = true
  }

  /** `write` must not reject; `isSuccess` says whether the reader is somebody now. */
  async pass<Reply>(write: () => Promise<Reply>, isSuccess: (reply: Reply) => boolean): Promise<Reply> {
    while (!this.#isDone && this.#current) await this.#current
    if (this.#isDone) return write()
    const current = write()
    this.#current = current
    const reply = await current
    this.#current = null
    if (isSuccess(reply)) this.#isDone = true
    return reply
  }
}
