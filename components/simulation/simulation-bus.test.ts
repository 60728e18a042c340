import { expect, test } from 'vitest'
import { publishShow, subscribeShow, type ShowRequest } from './simulation-bus'

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
