'use client'

import { useRef, useState } from 'react'
import type { SimulationDescription } from '@/simulation/kernel/description'
import type { ExploreResult } from '@/simulation/kernel/model'
import type { InterventionKind, Run } from '@/simulation/kernel/run'
import { Button } from '@/components/ui/button'
import { formatNumber } from '@/course/text'
import { CancelButton } from '../cancel-button'
import type { PlayerText } from '../player-text'
import type { Words } from '../run/words'
import { useSearch, type SearchState } from './use-search'

/** Enough for every property of a lesson, and a few seconds on a laptop. */
const STATES_MAX = 1_500_000

const BOUNDS = [
  { kind: 'crash', option: 'crashesMax', label: 'findCrashes', start: 1 },
  { kind: 'recover', option: 'recoveriesMax', label: 'findRecoveries', start: 0 },
  { kind: 'drop', option: 'dropsMax', label: 'findDrops', start: 0 },
  { kind: 'cut', option: 'cutsMax', label: 'findCuts', start: 0 },
] as const

type Counts = Record<(typeof BOUNDS)[number]['option'], number>

interface Props {
  description: SimulationDescription
  run: Run
  words: Words
  text: PlayerText
  allowed: readonly InterventionKind[]
  createWorker: () => Worker
  /** Shows a run that breaks the property. */
  onFound: (run: Run) => void
}

/** Asks the search for a run that breaks a property, and says what came of it. */
export function SearchPanel({ description, run, words, text, allowed, createWorker, onFound }: Props) {
  const searchable = description.properties.filter(({ kind }) => kind !== 'sometimes')
  const [property, setProperty] = useState(searchable[0]?.id ?? '')
  const [asked, setAsked] = useState(property)
  const [counts, setCounts] = useState<Counts>(() => countsFor(allowed))
  const [hasBoundedDelays, setHasBoundedDelays] = useState(description.assumesBoundedDelays === true)
  const startButton = useRef<HTMLButtonElement>(null)
  const onDone = (result: ExploreResult) => {
    if (result.counterexample) onFound(result.counterexample)
  }
  const { state, start, cancel } = useSearch(createWorker, onDone)
  const isSearching = state.kind === 'searching'
  const onStart = () => {
    if (isSearching) return
    setAsked(property)
    const options = { ...counts, hasBoundedDelays, properties: [property], statesMax: STATES_MAX }
    start({ simulation: run.simulation, parameters: run.parameters, options })
  }

  return (
    <div className="grid gap-3 text-[0.85rem]">
      <p className="max-w-measure text-ink-2">{text('findHelp')}</p>
      <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
        <label className="grid gap-0.5">
          <span className="font-medium">{text('findProperty')}</span>
          <select
            value={property}
            onChange={(event) => setProperty(event.target.value)}
            className="h-8 max-w-72 rounded-[4px] border border-control bg-surface px-1"
          >
            {searchable.map(({ id }) => (
              <option key={id} value={id}>
                {words.property(id)}
              </option>
            ))}
          </select>
        </label>
        <BoundChoices
          {...{ allowed, text, counts, hasBoundedDelays }}
          onCounts={setCounts}
          onBoundedDelays={setHasBoundedDelays}
        />
        {/* Two buttons, not one that changes: a click on the one must not become a click on the other as the search ends. */}
        <Button ref={startButton} size="small" tone="accent" aria-disabled={isSearching} onClick={onStart}>
          {text('findStart')}
        </Button>
        {isSearching && (
          <CancelButton size="small" startButton={startButton} onClick={cancel}>
            {text('findCancel')}
          </CancelButton>
        )}
      </div>
      <SearchOutcome state={state} property={words.property(asked)} words={words} text={text} />
    </div>
  )
}

interface BoundProps {
  allowed: readonly InterventionKind[]
  text: PlayerText
  counts: Counts
  hasBoundedDelays: boolean
  onCounts: (counts: Counts) => void
  onBoundedDelays: (hasBoundedDelays: boolean) => void
}

/** What the search may do on one path, and what it may take for granted. */
function BoundChoices({ allowed, text, counts, hasBoundedDelays, onCounts, onBoundedDelays }: BoundProps) {
  return (
    <>
      {BOUNDS.filter(({ kind }) => allowed.includes(kind)).map(({ option, label }) => (
        <label key={option} className="grid gap-0.5">
          <span className="font-medium">{text(label)}</span>
          <select
            value={counts[option]}
            onChange={(event) => onCounts({ ...counts, [option]: Number(event.target.value) })}
            className="h-8 w-16 rounded-[4px] border border-control bg-surface px-1 font-mono"
          >
            {[0, 1, 2, 3].map((count) => (
              <option key={count}>{count}</option>
            ))}
          </select>
        </label>
      ))}
      <label className="flex min-h-8 basis-full items-center gap-2">
        <input
          type="checkbox"
          checked={hasBoundedDelays}
          onChange={(event) => onBoundedDelays(event.target.checked)}
          className="size-4 accent-ink"
        />
        <span>{text('findBoundedDelays')}</span>
      </label>
    </>
  )
}

function countsFor(allowed: readonly InterventionKind[]): Counts {
  const counts: Counts = { crashesMax: 0, recoveriesMax: 0, dropsMax: 0, cutsMax: 0 }
  for (const { kind, option, start } of BOUNDS) if (allowed.includes(kind)) counts[option] = start
  return counts
}

interface OutcomeProps {
  state: SearchState
  property: string
  words: Words
  text: PlayerText
}

function SearchOutcome({ state, property, words, text }: OutcomeProps) {
  if (state.kind === 'idle') return <div role="status" />
  if (state.kind === 'searching') {
    const { distinct, depth } = state
    return (
      <div className="grid gap-1.5">
        <p className="font-mono text-ink-2 tabular-nums">
          {text('findProgress', { distinct: formatNumber(distinct, words.locale), depth })}
        </p>
        <div aria-hidden="true" className="h-1 max-w-80 bg-rule">
          <div
            className="h-1 bg-accent"
            style={{ width: `${Math.min(100, (distinct / STATES_MAX) * 100)}%` }}
          />
        </div>
      </div>
    )
  }
  return (
    <p role="status" className="max-w-measure border-s-[3px] border-ink bg-sunken px-3 py-2">
      {outcomeText(state, property, words, text)}
    </p>
  )
}

function outcomeText(
  state: Exclude<SearchState, { kind: 'idle' | 'searching' }>,
  property: string,
  words: Words,
  text: PlayerText,
) {
  if (state.kind === 'failed') return text('findFailed')
  if (state.kind === 'cancelled') {
    return text('findCancelled', { distinct: formatNumber(state.distinct, words.locale), property })
  }
  const { result } = state
  const distinct = formatNumber(result.distinct, words.locale)
  if (result.counterexample) {
    return text('findFound', { distinct, property, steps: result.counterexample.schedule?.length ?? 0 })
  }
  return text(result.verdict === 'holds' ? 'findHolds' : 'findUnknown', { distinct, property })
}
