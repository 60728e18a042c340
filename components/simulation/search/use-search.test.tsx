// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { SearchQuestion } from './search-messages'
import { useSearch } from './use-search'

const QUESTION: SearchQuestion = { simulation: 'two-phase-commit', parameters: {}, options: {} }

/** A worker that says what it is told to say: what a real one says depends on how fast the machine is. */
class ScriptedWorker extends EventTarget {
  postMessage() {}
  terminate() {}
}

function startSearch() {
  const workers: ScriptedWorker[] = []
  const createWorker = () => {
    const worker = new ScriptedWorker()
    workers.push(worker)
    return worker as unknown as Worker
  }
  const hook = renderHook(() => useSearch(createWorker, () => {}))
  act(() => hook.result.current.start(QUESTION))
  return { hook, workers }
}

test('a cancelled search stays cancelled when its worker fails while it ends', () => {
  const { hook, workers } = startSearch()
  act(() => hook.result.current.cancel())
  act(() => workers[0]?.dispatchEvent(new Event('error')))
  expect(hook.result.current.state).toEqual({ kind: 'cancelled', distinct: 0 })
})

test('the failure of an older search does not end the one that runs', () => {
  const { hook, workers } = startSearch()
  act(() => hook.result.current.start(QUESTION))
  act(() => workers[0]?.dispatchEvent(new Event('error')))
  expect(hook.result.current.state.kind).toBe('searching')
})

test('a search whose worker cannot start says that it failed', () => {
  const { hook, workers } = startSearch()
  act(() => workers[0]?.dispatchEvent(new Event('error')))
  expect(hook.result.current.state).toEqual({ kind: 'failed' })
})
