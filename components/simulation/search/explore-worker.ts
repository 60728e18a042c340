import { loadModel } from '@/simulation/models'
import type { SearchAnswer, SearchQuestion } from './search-messages'

/** How many states are looked at between two reports: a fraction of a second on an old phone. */
const STATES_PER_REPORT = 20_000

/** Runs the search away from the page, so that the page stays alive and can end it by ending the worker. */
async function search({ simulation, parameters, options }: SearchQuestion): Promise<void> {
  const model = await loadModel(simulation)
  const explorer = model.explore?.({ parameters }, options)
  if (!explorer) return post({ kind: 'failed' })
  while (!explorer.isDone) {
    explorer.advance(STATES_PER_REPORT)
    const { distinct, depth } = explorer.result()
    post({ kind: 'progress', distinct, depth })
  }
  post({ kind: 'done', result: explorer.result() })
}

function post(answer: SearchAnswer): void {
  postMessage(answer)
}

addEventListener('message', (event: MessageEvent<SearchQuestion>) => {
  search(event.data).catch(() => post({ kind: 'failed' }))
})
