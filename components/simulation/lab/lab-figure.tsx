'use client'

import { useTranslations } from 'next-intl'
import { lazy, Suspense, useEffect, useRef, useState, useSyncExternalStore, type ComponentProps } from 'react'
import { Chip } from '@/components/ui/chip'
import { Notice } from '@/components/ui/notice'
import type { Locale } from '@/course/locale'
import { paths } from '@/course/paths'
import { defaultRun } from '@/simulation/kernel/validate-run'
import { describe } from '@/simulation/catalogue'
import type { Run } from '@/simulation/kernel/run'
import { readBesideAddress } from '../beside/beside-address'
import { LinkNotice } from '../player/link-notice'
import { otherSimulation, readRunAddress, type Refused } from '../player/run-address'
import { publishShow } from '../simulation-bus'
import { SimulationFigure, type SimulationFigureProps } from '../simulation-figure'
import { RunFileControls } from './run-file-controls'

const BesideSection = lazy(async () => ({
  default: (await import('../beside/beside-section')).BesideSection,
}))

const SweepSection = lazy(async () => ({
  default: (await import('../sweep/sweep-section')).SweepSection,
}))

/** A simulation on its own page: the player, its run as a file to keep or to open, and another run beside it. */
export function LabFigure(props: SimulationFigureProps) {
  const text = useTranslations('player')
  const [shown, setShown] = useState<{ run: Run; atUs: number } | null>(null)
  const [base, setBase] = useState<Run | Refused | null>(null)
  const [elsewhere, setElsewhere] = useState<string | null>(null)
  const keepButton = useRef<HTMLButtonElement>(null)
  const description = describe(props.simulation)
  if (!description) throw new Error(`No simulation is called "${props.simulation}".`)
  const first = props.scenarios[0]
  const run = shown?.run ?? first?.run ?? defaultRun(description)
  const atUs = shown?.atUs ?? first?.showAtUs ?? 0
  useLabAddress(props.simulation, setShown, setBase, setElsewhere)
  const show = (wanted: Run, instantUs: number) =>
    publishShow(props.figureId, { run: wanted, atUs: instantUs })
  // The pressed button goes with the pictures: the focus returns to the one that began it.
  const stop = () => {
    keepButton.current?.focus()
    setBase(null)
  }

  return (
    <>
      {elsewhere !== null && <ElsewhereNote simulation={elsewhere} locale={props.locale} />}
      <SimulationFigure
        {...props}
        onRunChange={(changed) => setShown((before) => ({ run: changed, atUs: before?.atUs ?? 0 }))}
        onRest={(rested, restedUs) => setShown({ run: rested, atUs: restedUs })}
      />
      <RunFileControls figureId={props.figureId} run={run} atUs={atUs} />
      <div className="mt-3 flex flex-wrap items-baseline gap-x-3 gap-y-1.5 text-[0.85rem]">
        <Chip ref={keepButton} onClick={() => setBase(run)}>
          {text('besideKeep')}
        </Chip>
        <span className="text-ink-2">{text('besideHelp')}</span>
      </div>
      {isRefused(base) && <RefusedNote address={base} onOpen={setBase} />}
      {base !== null && !isRefused(base) && (
        <Suspense fallback={<p className="mt-8">{text('besideLoading')}</p>}>
          <BesideSection
            simulation={props.simulation}
            locale={props.locale}
            base={base}
            changed={run}
            atUs={atUs}
            scenarios={props.scenarios}
            onBase={setBase}
            onSwap={(instantUs) => {
              setBase(run)
              show(base, instantUs)
            }}
            onRevert={(instantUs) => {
              stop()
              show(base, instantUs)
            }}
            onStop={stop}
          />
        </Suspense>
      )}
      <Sweep figureId={props.figureId} simulation={props.simulation} locale={props.locale} run={run} />
    </>
  )
}

const neverChanges = () => () => undefined

/** Its settings may be in the address, which only the browser knows. */
function Sweep(props: ComponentProps<typeof SweepSection>) {
  const text = useTranslations('player')
  const isInBrowser = useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  )
  if (!isInBrowser) return null
  return (
    <Suspense fallback={<p className="mt-10 min-h-60">{text('sweepLoading')}</p>}>
      <SweepSection {...props} />
    </Suspense>
  )
}

function RefusedNote({ address, onOpen }: { address: Refused; onOpen: (run: Run) => void }) {
  return (
    <p
      role="status"
      className="mt-3 max-w-measure border-s-[3px] border-uncertain bg-uncertain-soft px-3 py-2 text-[0.85rem]"
    >
      ◐ <LinkNotice address={address} origin="beside" onOpen={({ run }) => onOpen(run)} />
    </p>
  )
}

function ElsewhereNote({ simulation, locale }: { simulation: string; locale: Locale }) {
  const text = useTranslations('player')
  return (
    <Notice tone="uncertain" role="status" className="mb-4 max-w-measure">
      {text('linkElsewhere')}{' '}
      <a href={`${paths.simulation(locale, simulation)}${window.location.hash}`}>
        {text('linkElsewhereOpen')}
      </a>
    </Notice>
  )
}

function isRefused(base: Run | Refused | null): base is Refused {
  return base !== null && 'kind' in base
}

/** A link may carry a run for the picture, and a second one to stand beside it. */
function useLabAddress(
  simulation: string,
  onShown: (shown: { run: Run; atUs: number } | null) => void,
  onBase: (base: Run | Refused | null) => void,
  onElsewhere: (simulation: string | null) => void,
) {
  // The address is known only to the browser.
  useEffect(() => {
    const read = () => {
      onElsewhere(otherSimulation(window.location.hash, simulation))
      const opened = readRunAddress(window.location.hash, simulation)
      onShown(opened.kind === 'run' ? { run: opened.run, atUs: opened.atUs ?? 0 } : null)
      const beside = readBesideAddress(window.location.hash, simulation)
      // Going back to an address without a second run closes the view.
      onBase(beside.kind === 'none' ? null : beside.kind === 'run' ? beside.run : beside)
    }
    read()
    window.addEventListener('hashchange', read)
    return () => window.removeEventListener('hashchange', read)
  }, [simulation, onShown, onBase, onElsewhere])
}
