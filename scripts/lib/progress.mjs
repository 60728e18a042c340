/**
 * Runs one long part and says how it goes: a line that counts seconds in a terminal, two plain lines elsewhere.
 * @template T
 * @param {string} name what is being done, as "Building the pages"
 * @param {() => Promise<T> | T} work
 * @returns {Promise<T>}
 */
export async function withProgress(name, work) {
  const startedAt = Date.now()
  const seconds = () => `${Math.round((Date.now() - startedAt) / 1000)} s`
  const isTerminal = process.stdout.isTTY
  if (!isTerminal) process.stdout.write(`… ${name}\n`)
  const ticker = isTerminal && setInterval(() => process.stdout.write(`\r… ${name} (${seconds()}) `), 500)
  try {
    const result = await work()
    process.stdout.write(`${isTerminal ? '\r' : ''}✓ ${name} (${seconds()})   \n`)
    return result
  } catch (error) {
    process.stdout.write(`${isTerminal ? '\r' : ''}✕ ${name} (${seconds()})   \n`)
    throw error
  } finally {
    if (ticker) clearInterval(ticker)
  }
}
