import { expect, test } from 'vitest'
import { listTimeZones, toTimeZone } from './time-zone'

test('every zone that can be chosen is one', () => {
  for (const zone of listTimeZones()) expect(toTimeZone(zone), zone).not.toBeNull()
  expect(listTimeZones()).toContain('Asia/Seoul')
})

test('capitals and UTC are taken', () => {
  expect(toTimeZone('asia/seoul')).toBe('Asia/Seoul')
  expect(toTimeZone('UTC')).toBe('UTC')
})

test.each(['', 'Mars/Olympus', '+09:00', 'Asia/Seoul\0', '../etc/passwd'])('%j is no time zone', (name) => {
  expect(toTimeZone(name)).toBeNull()
})
