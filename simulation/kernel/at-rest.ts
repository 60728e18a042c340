/** Questions and answers beyond this many different ones mean a protocol that counts in its messages. */
const MESSAGES_MAX = 10_000

/**
 * Decides whether a system that only repeats its questions can still change. Starting from the messages that its
 * polls would send, everything sent in answer is followed too, each different message once: as long as nobody's
 * state changes, the order of arrival cannot matter.
 * @param first what the polls would send now.
 * @param respond what the receiver would send back (nothing when the message cannot arrive), or null when the
 * message would change the receiver.
 * @param keyOf equal keys for messages with the same receiver and content.
 * @returns true when no order of arrivals changes anything, so nothing more can happen.
 */
export function isAtRest<Message>(
  first: readonly Message[],
  respond: (message: Message) => readonly Message[] | null,
  keyOf: (message: Message) => string | number,
): boolean {
  const seen = new Set<string | number>()
  const open: Message[] = []
  const follow = (messages: readonly Message[]) => {
    for (const message of messages) {
      const key = keyOf(message)
      if (seen.has(key)) continue
      seen.add(key)
      open.push(message)
    }
  }
  follow(first)
  for (let message = open.pop(); message !== undefined; message = open.pop()) {
    const answers = respond(message)
    if (answers === null || seen.size > MESSAGES_MAX) return false
    follow(answers)
  }
  return true
}
