import { expect, test } from 'vitest'
import { FirstWrite } from './first-write'

/** Writes that end when they are told to, in the order in which they were sent. */
function writesUnderControl() {
  const endings: ((isOk: boolean) => void)[] = []
  const write = () => new Promise<boolean>((resolve) => endings.push(resolve))
  const settled = () => new Promise<void>((resolve) => setImmediate(resolve))
  return { endings, write, settled }
}
const isOk = (reply: boolean) => reply

test('sends the second write only when the first has succeeded', async () => {
  const { endings, write, settled } = writesUnderControl()
  const gate = new FirstWrite()
  const replies = [gate.pass(write, isOk), gate.pass(write, isOk), gate.pass(write, isOk)]
  await settled()
  expect(endings).toHaveLength(1)
  endings[0]?.(true)
  await settled()
  expect(endings).toHaveLength(3)
  endings[1]?.(false)
  endings[2]?.(true)
  expect(await Promise.all(replies)).toEqual([true, false, true])
})

test('goes on one by one while none has succeeded', async () => {
  const { endings, write, settled } = writesUnderControl()
  const gate = new FirstWrite()
  const replies = [gate.pass(write, isOk), gate.pass(write, isOk), gate.pass(write, isOk)]
  await settled()
  endings[0]?.(false)
  await settled()
  expect(endings).toHaveLength(2)
  endings[1]?.(true)
  await settled()
  expect(endings).toHaveLength(3)
  endings[2]?.(true)
  expect(await Promise.all(replies)).toEqual([false, true, true])
})

test('lets a reader whom the server knows write at once', async () => {
  const { endings, write, settled } = writesUnderControl()
  const gate = new FirstWrite()
  gate.finish()
  const replies = [gate.pass(write, isOk), gate.pass(write, isOk)]
  await settled()
  expect(endings).toHaveLength(2)
  endings.forEach((end) => end(true))
  expect(await Promise.all(replies)).toEqual([true, true])
})
