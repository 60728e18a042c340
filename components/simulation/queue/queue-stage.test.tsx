// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, expect, test, vi } from 'vitest'
import { singleServerQueueEn } from '@/messages/simulations/single-server-queue.en'
import { singleServerQueueKo } from '@/messages/simulations/single-server-queue.ko'
import type { Parameters, TimedIntervention } from '@/simulation/kernel/run'
import { defaultRun } from '@/simulation/kernel/validate-run'
import { singleServerQueueDescription } from '@/simulation/systems/single-server-queue/description'
import { simulate } from '@/simulation/systems/single-server-queue/model'
import { CurveChart } from '../charts/curve-chart'
import { SeriesChart } from '../charts/series-chart'
import { createWords } from '../run/words'
import { SystemStage } from '../system-stage'
import { QueueStage } from './queue-stage'

afterEach(cleanup)

function record(parameters: Parameters, interventions: readonly TimedIntervention[] = []) {
  const run = defaultRun(singleServerQueueDescription)
  return simulate({ ...run, seed: 3, interventions, parameters: { ...run.parameters, ...parameters } })
}

/** A run in which everything happens that can happen. */
function everything() {
  return record({ load: 1.1, servers: 2, queueLimit: 9, timeoutMs: 500 }, [
    { kind: 'load', factor: 1.5, atUs: 5_000_000 },
    { kind: 'crash', node: 's1', atUs: 10_000_000 },
    { kind: 'crash', node: 's2', atUs: 20_000_000 },
    { kind: 'recover', node: 's1', atUs: 30_000_000 },
    { kind: 'load', factor: 0.2, atUs: 40_000_000 },
  ])
}

const LANGUAGES = [
  { locale: 'en', texts: singleServerQueueEn },
  { locale: 'ko', texts: singleServerQueueKo },
] as const

test.each(LANGUAGES)(
  'every event, explanation, fact and curve of the queue has words in $locale',
  ({ locale, texts }) => {
    const words = createWords(texts, locale)
    const recordings = [everything(), record({ load: 1.2, durationS: 120 }), record({ load: 0.5 })]
    for (const recording of recordings) {
      const kinds = new Map(
        recording.events.map((event) => [`${event.kind} ${'code' in event ? event.code : ''}`, event]),
      )
      for (const event of kinds.values()) expect(words.event(event)).not.toMatch(/^(note|start|intervene)/)
      for (const [id, result] of Object.entries(recording.properties)) {
        expect(words.property(id)).not.toBe(id)
        if (result.explanation)
          expect(words.explanation(result.explanation)).not.toBe(result.explanation.code)
      }
      for (const { id } of recording.series) expect(texts.series[id]).toBeDefined()
      for (const { id } of recording.curves) expect(texts.curves[id]).toBeDefined()
      for (const node of recording.nodes) expect(texts.nodes[node]).toBeDefined()
      const facts = recording.tracks.flatMap(({ views }) =>
        views.flatMap(({ view }) => view.facts.map(({ key }) => key)),
      )
      for (const key of new Set(facts)) expect(texts.facts[key]).toBeDefined()
    }
    for (const { id } of singleServerQueueDescription.metrics) expect(texts.metrics[id]).toBeDefined()
    for (const { name } of singleServerQueueDescription.parameters)
      expect(texts.parameters[name]).toBeDefined()
  },
)

test('the picture says in a sentence what it shows', () => {
  const recording = everything()
  render(
    <QueueStage
      recording={recording}
      atUs={25_000_000}
      texts={singleServerQueueEn}
      locale="en"
      direction="rightward"
    />,
  )
  expect(
    screen.getByRole('img', {
      name: /^At 25 s: 0 waiting, 0 of 2 servers busy, \d+ answered, [\d,]+ refused/,
    }),
  ).toBeDefined()
  expect(screen.getByText('no server is running: everyone is refused')).toBeDefined()
})

test('an overloaded line keeps its head and tells how many more there are', () => {
  const recording = record({ load: 1.2, serviceMs: 10 })
  const markup = renderToStaticMarkup(
    <QueueStage
      recording={recording}
      atUs={recording.endUs}
      texts={singleServerQueueEn}
      locale="en"
      direction="downward"
    />,
  )
  expect(markup).toMatch(/\+ [\d,]+ more/)
  expect(markup).toContain('120 a second want in, 100 can leave')
  expect(markup.match(/-waiting\)/g)?.length).toBeLessThan(100)
})

test('servers are buttons when something can be done to them, for pointer and keyboard', () => {
  const onAct = vi.fn()
  render(
    <SystemStage
      recording={everything()}
      atUs={15_000_000}
      texts={singleServerQueueEn}
      locale="en"
      direction="rightward"
      onAct={onAct}
    />,
  )
  fireEvent.click(screen.getByRole('button', { name: /^Server 2/ }))
  fireEvent.keyDown(screen.getByRole('button', { name: /^Server 1, down/ }), { key: 'Enter' })
  expect(onAct.mock.calls).toEqual([['s2'], ['s1']])
})

test('the servers are one stop of the Tab key, and arrows lead from one to the next', () => {
  render(
    <SystemStage
      recording={record({ servers: 3 })}
      atUs={0}
      texts={singleServerQueueEn}
      locale="en"
      direction="rightward"
      onAct={vi.fn()}
    />,
  )
  const servers = screen.getAllByRole('button')
  const stops = () => servers.map((server) => server.getAttribute('tabindex'))
  expect(stops()).toEqual(['0', '-1', '-1'])
  servers[0]?.focus()
  for (const [key, place] of [
    ['ArrowDown', 1],
    ['ArrowRight', 2],
    ['ArrowRight', 2],
    ['Home', 0],
    ['ArrowUp', 0],
    ['End', 2],
    ['ArrowLeft', 1],
  ] as const) {
    fireEvent.keyDown(document.activeElement ?? document.body, { key })
    expect(document.activeElement, key).toBe(servers[place])
  }
  expect(stops()).toEqual(['-1', '0', '-1'])
})

test('charts draw at any instant in both directions and carry their table', () => {
  const recording = record({ load: 0.8, serviceMs: 10 })
  for (const direction of ['rightward', 'downward'] as const) {
    for (const { id } of recording.series) {
      const chart = (
        <SeriesChart
          recording={recording}
          seriesId={id}
          atUs={0}
          texts={singleServerQueueKo}
          locale="ko"
          direction={direction}
        />
      )
      const markup = renderToStaticMarkup(chart)
      expect(markup).toContain('<table')
      expect(markup).not.toContain('NaN')
    }
    const curves = renderToStaticMarkup(
      <CurveChart
        curves={recording.curves}
        texts={singleServerQueueEn}
        locale="en"
        direction={direction}
        title="By load"
        answers={478}
      />,
    )
    expect(curves).toContain('n = 478 answers')
    expect(curves).toContain('<table')
    expect(curves).not.toContain('NaN')
  }
})

test('a series that the recording has not is not drawn', () => {
  const chart = (
    <SeriesChart
      recording={record({})}
      seriesId="mood"
      atUs={0}
      texts={singleServerQueueEn}
      locale="en"
      direction="rightward"
    />
  )
  expect(renderToStaticMarkup(chart)).toBe('')
})
