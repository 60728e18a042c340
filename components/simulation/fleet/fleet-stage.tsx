import { useMemo } from 'react'
import type { Run } from '@/simulation/kernel/run'
import { pictureText, type PictureText } from '../charts/picture-text'
import { PictureWords } from '../charts/picture-words'
import { formatInstant } from '../run/instant-text'
import { loadFactorAt } from '../run/load-factor'
import { FAINT } from '../run/parts-outside'
import type { SystemStageProps } from '../system-stage-props'
import { NodeButton } from '../node-buttons'
import { snapshotAt, type FleetSnapshot, type MachineSnapshot } from './fleet-snapshot'

const USUAL_WIDTH = { rightward: 588, downward: 358 } as const
/** More machines than these are summed up in words. */
const ROWS_MAX = 8
const ROW = 30
const TOP = 42
const MARGIN = 14
const PITCH = 11
const BOX = 8
const MACHINE_WIDTH = 104
/** Places of waiting requests that a note beside them needs. */
const NOTE_PLACES = 8

/** The machines at an instant: who waits, together or for one machine, and what each of them does. */
export function FleetStage({
  recording,
  atUs,
  texts,
  locale,
  direction,
  width = USUAL_WIDTH[direction],
  faint,
  onAct,
}: SystemStageProps) {
  const text = useMemo(() => pictureText(locale), [locale])
  const snapshot = snapshotAt(recording, atUs)
  const rows = snapshot.machines.slice(0, ROWS_MAX)
  const height = TOP + rows.length * ROW + (snapshot.machines.length > ROWS_MAX ? 52 : 30)
  const machineX = width - MARGIN - MACHINE_WIDTH
  const hasOwnLines = recording.run.parameters.layout === 'separate'
  const lineEnd = machineX - 18
  const columns = Math.max(4, Math.floor((lineEnd - MARGIN) / PITCH))
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role={onAct ? 'group' : 'img'}
      aria-label={summaryOf(snapshot, formatInstant(atUs, recording.run, locale), text)}
      style={{ display: 'block', maxWidth: '100%', height: 'auto' }}
    >
      <Headings
        {...{ snapshot, text, lineEnd, machineX, hasOwnLines }}
        arrivals={arrivalsAt(recording.run, atUs)}
      />
      {!hasOwnLines && (
        <Line
          {...{ text, columns, end: lineEnd }}
          y={TOP + (rows.length * ROW) / 2 - BOX / 2 - 4}
          count={snapshot.waiting}
          linesMax={Math.max(1, Math.floor((rows.length * ROW) / PITCH) - 1)}
          noteY={35}
        />
      )}
      {rows.map((machine, place) => (
        <g key={machine.node} opacity={faint?.hasNode(machine.node) ? FAINT : undefined}>
          {hasOwnLines && (
            <Line
              {...{ text, columns, end: lineEnd }}
              y={TOP + place * ROW + 7}
              count={machine.waiting}
              linesMax={1}
            />
          )}
          <Machine
            machine={machine}
            x={machineX}
            y={TOP + place * ROW}
            name={texts.nodes[machine.node] ?? machine.node}
            text={text}
            canAct={onAct !== undefined}
            isFirst={place === 0}
          />
        </g>
      ))}
      <Footer {...{ snapshot, text, machineX, height }} rowsEnd={TOP + rows.length * ROW} />
    </svg>
  )
}

interface HeadingsProps {
  snapshot: FleetSnapshot
  text: PictureText
  lineEnd: number
  machineX: number
  hasOwnLines: boolean
  /** Expected per second. */
  arrivals: number
}

function Headings(props: HeadingsProps) {
  const { snapshot, text, lineEnd, machineX, hasOwnLines, arrivals } = props
  const { machines } = snapshot
  const up = machines.filter(({ isUp }) => isUp).length
  return (
    <>
      <PictureWords x={MARGIN} y={20} size={11.5} tone="ink-3">
        {`${text('arriving')} ${text('perSecond', { rate: arrivals })}`}
      </PictureWords>
      <PictureWords x={lineEnd} y={20} anchor="end" size={11.5} tone="ink-3">
        {text(hasOwnLines ? 'ownLines' : 'oneLine')}
      </PictureWords>
      <PictureWords x={machineX} y={20} size={11.5} tone="ink-3">
        {text('machinesUp', { up, all: machines.length })}
      </PictureWords>
    </>
  )
}

function arrivalsAt(run: Run, atUs: number): number {
  const { load, machines, serviceMs } = run.parameters
  const perSecond = (Number(load) * Number(machines) * 1000) / Number(serviceMs)
  return Math.round(perSecond * loadFactorAt(run, atUs) * 10) / 10
}

interface FooterProps {
  snapshot: FleetSnapshot
  text: PictureText
  machineX: number
  rowsEnd: number
  height: number
}

/** The machines that have no row, and what has come of all requests so far. */
function Footer({ snapshot, text, machineX, rowsEnd, height }: FooterProps) {
  const others = snapshot.machines.slice(ROWS_MAX)
  const busy = others.filter(({ isBusy }) => isBusy).length
  return (
    <>
      {others.length > 0 && (
        <PictureWords x={machineX} y={rowsEnd + 16} size={11.5} tone="ink-3">
          {text('moreMachines', { count: others.length, busy })}
        </PictureWords>
      )}
      <PictureWords x={MARGIN} y={height - 10} size={11.5} tone={snapshot.failed > 0 ? 'bad' : 'ink-3'}>
        {totalsOf(snapshot, text)}
      </PictureWords>
    </>
  )
}

const TOTALS = {
  run: 'fleetTotals',
  'warm-up': 'fleetTotalsInWarmUp',
  measured: 'fleetTotalsAfterWarmUp',
} as const

function totalsOf({ counted, served, failed }: FleetSnapshot, text: PictureText): string {
  return text(TOTALS[counted], { served, failed })
}

function summaryOf(snapshot: FleetSnapshot, instant: string, text: PictureText): string {
  const { machines, waiting } = snapshot
  const inLines = waiting + machines.reduce((sum, machine) => sum + machine.waiting, 0)
  return text('fleetSummary', {
    instant,
    up: machines.filter(({ isUp }) => isUp).length,
    all: machines.length,
    busy: machines.filter(({ isBusy }) => isBusy).length,
    waiting: inLines,
    totals: totalsOf(snapshot, text),
  })
}

interface LineProps {
  text: PictureText
  end: number
  y: number
  count: number
  columns: number
  linesMax: number
  /** Where the number of those without room stands; beside the line when left out. */
  noteY?: number
}

/** Waiting requests, the next one at the right end; what has no room is a number. */
function Line({ text, end, y, count, columns, linesMax, noteY }: LineProps) {
  const room = columns * linesMax
  const shown = Math.min(count, count > room && noteY === undefined ? room - NOTE_PLACES : room)
  const lines = Math.max(1, Math.ceil(shown / columns))
  const top = y - ((lines - 1) * PITCH) / 2
  const lane = y + BOX / 2
  return (
    <g>
      {lines === 1 && (
        <>
          <line x1={MARGIN} x2={end + 8} y1={lane} y2={lane} stroke="var(--rule-strong)" />
          <path d={`M${end + 4} ${lane - 4}l6 4-6 4`} fill="none" stroke="var(--control)" />
        </>
      )}
      {Array.from({ length: shown }, (_, place) => (
        <rect
          key={place}
          x={end - BOX - (place % columns) * PITCH}
          y={top + Math.floor(place / columns) * PITCH}
          width={BOX}
          height={BOX}
          rx="1.5"
          fill="var(--uncertain-soft)"
          stroke="var(--uncertain)"
        />
      ))}
      {count > shown && (
        <PictureWords x={MARGIN} y={noteY ?? y + BOX} size={11} tone="uncertain" isStrong>
          {text('andWaiting', { count: count - shown })}
        </PictureWords>
      )}
    </g>
  )
}

interface MachineProps {
  machine: MachineSnapshot
  x: number
  y: number
  name: string
  text: PictureText
  canAct: boolean
  isFirst: boolean
}

function Machine({ machine, x, y, name, text, canAct, isFirst }: MachineProps) {
  const { isUp, isBusy, node } = machine
  const state = text(isUp ? (isBusy ? 'machineBusy' : 'idle') : 'down')
  const picture = (
    <>
      <rect
        x={x}
        y={y}
        width={MACHINE_WIDTH}
        height={ROW - 8}
        rx="3"
        fill={isBusy ? 'var(--working-soft)' : 'var(--surface)'}
        stroke={isUp ? (isBusy ? 'var(--working)' : 'var(--rule-strong)') : 'var(--down)'}
        strokeDasharray={isUp ? undefined : '3 3'}
      />
      <PictureWords x={x + 9} y={y + 15} isStrong={isUp} tone={isUp ? 'ink' : 'ink-3'}>
        {name}
      </PictureWords>
      <PictureWords x={x + MACHINE_WIDTH - 8} y={y + 15} anchor="end" size={11} tone={isUp ? 'ink-2' : 'bad'}>
        {state}
      </PictureWords>
    </>
  )
  if (!canAct) return picture
  return (
    <NodeButton node={node} isFirst={isFirst} label={text('actOn', { name, state })}>
      {picture}
    </NodeButton>
  )
}
