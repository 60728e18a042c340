import { expect, test } from 'vitest'
import { publishShow, subscribeShow, subscribeWake, type ShowRequest } from './simulation-bus'

test('a request reaches the figure it names and no other', () => {
  const heard: ShowRequest[] = []
  const stopFirst = subscribeShow('first', (request) => heard.push(request))
  const stopSecond = subscribeShow('second', () => heard.push({ scenario: 'wrong' }))
  publishShow('first', { scenario: 'coordinator-crashes' })
  expect(heard).toEqual([{ scenario: 'coordinator-crashes' }])
  stopFirst()
  stopSecond()
})

test('a request made before the figure has loaded is kept for it, once', () => {
  const heard: ShowRequest[] = []
  publishShow('late', { scenario: 'all-goes-well' })
  subscribeShow('late', (request) => heard.push(request))()
  subscribeShow('late', (request) => heard.push(request))()
  expect(heard).toEqual([{ scenario: 'all-goes-well' }])
})

test('a request wakes a figure that sleeps, also when it came first', () => {
  let woken = 0
  const stop = subscribeWake('asleep', () => woken++)
  publishShow('asleep', { scenario: 'all-goes-well' })
  expect(woken).toBe(1)
  stop()
  subscribeWake('asleep', () => woken++)()
  expect(woken).toBe(2)
})
