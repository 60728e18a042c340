// @vitest-environment happy-dom
import { act, render, renderHook, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useAnnouncer } from './use-announcer'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('the same words twice are heard twice: the region is empty in between', () => {
  const hook = renderHook(() => useAnnouncer())
  const page = render(hook.result.current.region)
  const heard: string[] = []
  const show = () => page.rerender(hook.result.current.region)
  const say = (words: string) => {
    act(() => hook.result.current.announce(words))
    show()
    heard.push(screen.getByRole('status').textContent ?? '')
    act(() => vi.advanceTimersByTime(1000))
    show()
    heard.push(screen.getByRole('status').textContent ?? '')
  }
  say('Nothing more happens.')
  say('Nothing more happens.')
  expect(heard).toEqual(['', 'Nothing more happens.', '', 'Nothing more happens.'])
})
