'use client'

import { useMemo, useRef, useState } from 'react'
import { Chip } from '@/components/ui/chip'
import type { Run } from '@/simulation/kernel/run'
import type { SweepSettings } from '@/simulation/kernel/sweep-plan'
import { download } from '../lab/download'
import { CopyLinkButton } from '../player/copy-link-button'
import type { PlayerText } from '../player-text'
import { useWidth } from '../use-media'
import { SweepChart } from './sweep-chart'
import { fileName, picturePng, pictureSvg, pointsCsv, runsCsv } from './sweep-export'
import { sweepRows, type SweepRow } from './sweep-rows'
import { SweepProgress } from './sweep-progress'
import { SweepTable } from './sweep-table'
import type { SweepWords } from './sweep-words'
import type { useSweep } from './use-sweep'

type State = Exclude<ReturnType<typeof useSweep>['state'], { kind: 'idle' }>

interface Props {
  state: State
  settings: SweepSettings
  words: SweepWords
  text: PlayerText
  link: () => string
  onRun: (run: Run, title: string) => void
}

/** Narrower than this, fewer ticks have room. */
const WIDE_MIN = 480

/** What was measured so far: progress, picture, numbers, and files of all of it. */
export function SweepResult({ state, settings, words, text, link, onRun }: Props) {
  const { job, results } = state
  const rows = useMemo(() => sweepRows(job, results), [job, results])
  const column = useRef<HTMLDivElement>(null)
  const width = useWidth(column, 720)
  const total = job.points.reduce((sum, { runs }) => sum + runs.length, 0)
  const title = text('sweepChart', {
    measure: words.measureName(settings.measure),
    parameter: words.parameterName(settings.parameter),
  })
  const pointName = (row: SweepRow) =>
    text('sweepPoint', {
      x: `${words.parameterName(settings.parameter)} ${words.parameterValue(settings.parameter, row.x)}`,
      y: row.estimate ? words.measured(row.estimate.value, settings.measure) : text('noData'),
    })

  return (
    <div className="mt-6">
      <SweepProgress
        status={text(STATUS[state.kind], { done: results.runsDone, total })}
        runsDone={results.runsDone}
        total={total}
        isRunning={state.kind === 'running'}
        text={text}
      />
      <div ref={column} className="rounded-control border border-rule bg-surface">
        <SweepChart
          {...{ settings, rows, words, title, width, pointName }}
          summary={text('sweepSummary', { title, seeds: settings.seeds })}
          theoryName={text('sweepTheory')}
          direction={width >= WIDE_MIN ? 'rightward' : 'downward'}
          onPoint={(row) => {
            const point = job.points.find(({ line, x }) => line === row.line && x === row.x)
            if (point?.runs[0]) onRun(point.runs[0], pointName(row))
          }}
        />
      </div>
      <p className="mt-1.5 text-[0.84rem] text-ink-3">{text('sweepPressPoint')}</p>
      <SweepTable {...{ settings, rows, words, text }} />
      <Files
        {...{ state, settings, rows, text }}
        picture={() => column.current?.querySelector('svg') ?? null}
      >
        <CopyLinkButton text={text} name={text('sweepLink')} link={link} onCopied={() => undefined} />
      </Files>
    </div>
  )
}

const STATUS = {
  running: 'sweepRunning',
  done: 'sweepDone',
  cancelled: 'sweepCancelled',
  failed: 'sweepFailed',
} as const

interface FilesProps {
  state: State
  settings: SweepSettings
  rows: readonly SweepRow[]
  text: PlayerText
  picture: () => SVGSVGElement | null
  children: React.ReactNode
}

function Files({ state, settings, rows, text, picture, children }: FilesProps) {
  const [isFailed, setIsFailed] = useState(false)
  const { job, results } = state
  const name = fileName(job.simulation, settings)
  const keep = (make: () => Promise<void>) => () => {
    setIsFailed(false)
    make().catch(() => setIsFailed(true))
  }
  const csv = (ending: string, content: Promise<string>) =>
    content.then((written) => download(`${name}${ending}.csv`, written, 'text/csv;charset=utf-8'))
  return (
    <>
      <div className="mt-3 flex flex-wrap gap-2 text-[0.85rem]">
        <Chip onClick={keep(() => csv('', pointsCsv(settings, rows)))}>{text('sweepCsv')}</Chip>
        <Chip onClick={keep(() => csv('-runs', runsCsv(settings, job, results)))}>
          {text('sweepCsvRuns')}
        </Chip>
        <Chip
          onClick={keep(async () => {
            const shown = picture()
            if (shown) download(`${name}.svg`, pictureSvg(shown), 'image/svg+xml')
          })}
        >
          {text('sweepSvg')}
        </Chip>
        <Chip
          onClick={keep(async () => {
            const shown = picture()
            if (shown) download(`${name}.png`, await picturePng(shown), 'image/png')
          })}
        >
          {text('sweepPng')}
        </Chip>
        {children}
      </div>
      {isFailed && (
        <p role="alert" className="mt-2 text-[0.88rem] text-bad">
          ✕ {text('sweepFileFailed')}
        </p>
      )}
    </>
  )
}
