'use client'

import { useTranslations } from 'next-intl'
import { lazy, Suspense, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { Locale } from '@/course/locale'
import type { SimulationTexts } from '@/messages/simulations/simulation-texts'
import { Inline } from '@/components/ui/inline'
import { describe } from '@/simulation/catalogue'
import type { Run } from '@/simulation/kernel/run'
import { defaultRun } from '@/simulation/kernel/validate-run'
import { loadModel } from '@/simulation/models'
import { loadTexts } from './load-texts'
import type { Editable, PlayerScenario } from './player-types'
import { LinkNotice } from './player/link-notice'
import { PlayerNotice } from './player/player-notice'
import { checkKeptRun, readRunAddress, type RunAddress } from './player/run-address'
import { subscribeWake } from './simulation-bus'

/** Everything that plays arrives with this one import, apart from the page. */
const SimulationPlayer = lazy(async () => ({
  default: (await import('./simulation-player')).SimulationPlayer,
}))

export interface SimulationFigureProps {
  /** Names the figure on its page, for scenario buttons in the prose. */
  readonly figureId: string
  /** The simulation's id in the catalogue. */
  readonly simulation: string
  readonly locale: Locale
  /** Everything this figure can be asked to show. */
  readonly scenarios: readonly PlayerScenario[]
  /** Those offered as buttons above the picture; all when left out. */
  readonly offered?: readonly string[]
  /** Whether a list offers the others. */
  readonly hasMoreScenarios?: boolean
  /** The scenario it opens with; the first when left out. */
  readonly scenario?: string
  /** A run to open with instead, such as the one the learner left. */
  readonly initialRun?: Run
  readonly initialAtUs?: number
  readonly editable?: Editable
  readonly isCompact?: boolean
  /** In an exercise nothing searches for the answer, and a link in the address is not for this figure. */
  readonly isExercise?: boolean
  readonly onRunChange?: (run: Run) => void
  /** Told where the picture came to rest: the run and the instant looked at. */
  readonly onRest?: (run: Run, atUs: number) => void
  /** The picture before the player arrives, drawn on the server. */
  readonly still?: ReactNode
  /** What an exercise puts at the foot: its submit button. */
  readonly children?: ReactNode
}

/** A simulation in a page: a still picture at first, the player when it comes near, is focused or is asked for. */
export function SimulationFigure(props: SimulationFigureProps) {
  const { figureId, simulation, locale, still, isExercise = false } = props
  const text = useTranslations('player')
  const frame = useRef<HTMLElement>(null)
  const [isAwake, setIsAwake] = useState(false)
  const [shown, setShown] = useState<string | null>(() => openingScenario(props)?.id ?? null)
  const [texts, setTexts] = useTexts(isAwake, simulation, locale)
  const caption = props.scenarios.find(({ id }) => id === shown)?.caption
  const load = useMemo(() => () => loadModel(simulation), [simulation])

  const [address, setAddress] = useAddress(isExercise ? null : simulation, () => {
    setIsAwake(true)
    frame.current?.scrollIntoView({ block: 'start' })
  })
  useNearViewport(frame, () => setIsAwake(true))
  // A button in the prose may ask for a figure that is far away.
  useEffect(() => subscribeWake(figureId, () => setIsAwake(true)), [figureId])

  const waiting = still ?? (
    <p className="min-h-[100rem] pt-24 text-center text-[0.85rem] text-ink-3 md:min-h-[54rem]">
      {text('loading')}
    </p>
  )
  return (
    <figure
      ref={frame}
      aria-label={texts === null || texts === 'failed' ? undefined : text('figure', { title: texts.title })}
      onFocusCapture={() => setIsAwake(true)}
      className="scroll-mt-16"
    >
      <div className="overflow-hidden rounded-control border border-rule bg-surface">
        {texts === 'failed' && (
          <p role="alert" className="border-b border-rule p-5 text-center text-[0.9rem]">
            {text('loadFailed')}{' '}
            <button type="button" className="text-link underline" onClick={() => setTexts(null)}>
              {text('retry')}
            </button>
          </p>
        )}
        {texts === null || texts === 'failed' ? (
          waiting
        ) : (
          <Suspense fallback={waiting}>
            <OpenPlayer
              {...props}
              waiting={waiting}
              texts={texts}
              address={address}
              onOpen={(opened) => {
                setAddress(opened)
                props.onRunChange?.(opened.run)
              }}
              loadModel={load}
              onScenario={setShown}
            />
          </Suspense>
        )}
      </div>
      {caption && (
        <figcaption className="mt-2.5 max-w-measure text-[0.85rem] leading-relaxed text-ink-2">
          <Inline text={caption} />
        </figcaption>
      )}
    </figure>
  )
}

/** What the address says about a simulation; null for a figure that links do not reach. */
function useAddress(simulation: string | null, onFound: () => void) {
  const [address, setAddress] = useState<RunAddress>({ kind: 'none' })
  const latest = useRef(onFound)
  useEffect(() => {
    latest.current = onFound
  })
  // The address is known only to the browser: a link may name a run of this simulation.
  useEffect(() => {
    if (simulation === null) return
    const read = () => {
      const found = readRunAddress(window.location.hash, simulation)
      setAddress(found)
      if (found.kind !== 'none') latest.current()
    }
    read()
    window.addEventListener('hashchange', read)
    return () => window.removeEventListener('hashchange', read)
  }, [simulation])
  return [address, setAddress] as const
}

/** The words are not part of the page: they come with the player. */
function useTexts(isAwake: boolean, simulation: string, locale: Locale) {
  const [texts, setTexts] = useState<SimulationTexts | 'failed' | null>(null)
  // Fetches them once they are wanted, and again after a failure was dismissed.
  useEffect(() => {
    if (!isAwake || texts !== null) return
    loadTexts(simulation, locale).then(setTexts, () => setTexts('failed'))
  }, [isAwake, texts, simulation, locale])
  return [texts, setTexts] as const
}

function openingScenario({ scenarios, scenario }: SimulationFigureProps): PlayerScenario | undefined {
  return scenarios.find(({ id }) => id === scenario) ?? scenarios[0]
}

interface OpenProps extends SimulationFigureProps {
  texts: SimulationTexts
  waiting: ReactNode
  address: RunAddress
  onOpen: (address: Extract<RunAddress, { kind: 'run' }>) => void
  onScenario: (scenario: string | null) => void
  loadModel: Parameters<typeof SimulationPlayer>[0]['loadModel']
}

function OpenPlayer({ address, onOpen, ...props }: OpenProps) {
  const text = useTranslations('player')
  const { initialRun, children } = props
  const description = describe(props.simulation)
  if (!description) throw new Error(`No simulation is called "${props.simulation}".`)
  const first = openingScenario(props)
  const opened = address.kind === 'run' ? address : null
  const refusal = useMemo(
    () => (initialRun ? checkKeptRun(initialRun, description) : null),
    [initialRun, description],
  )
  const kept = refusal ? undefined : initialRun
  const keptNotice = refusal && !opened && <LinkNotice address={refusal} origin="kept" onOpen={onOpen} />
  // Nothing else stands for the run of an answer: whoever looks for it must not take another for it.
  if (keptNotice && !first)
    return (
      <>
        <PlayerNotice>{keptNotice}</PlayerNotice>
        {children}
      </>
    )
  return (
    <SimulationPlayer
      key={opened ? opened.key : 'page'}
      {...props}
      description={description}
      initialRun={opened?.run ?? kept ?? first?.run ?? defaultRun(description)}
      initialAtUs={opened ? opened.atUs : kept ? props.initialAtUs : first?.showAtUs}
      activeScenario={(opened ?? kept) ? undefined : first?.id}
      notice={
        address.kind === 'refused' ? (
          <LinkNotice address={address} onOpen={onOpen} />
        ) : opened?.isNearest ? (
          text('nearestShown')
        ) : (
          keptNotice
        )
      }
    />
  )
}

/** Calls once when the element is less than a screen away, so that the player is there before the reader is. */
function useNearViewport(frame: React.RefObject<HTMLElement | null>, onNear: () => void) {
  const latest = useRef(onNear)
  useEffect(() => {
    latest.current = onNear
  })
  // Where the page is scrolled is known to the browser only.
  useEffect(() => {
    const element = frame.current
    if (!element) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return
        latest.current()
        observer.disconnect()
      },
      { rootMargin: '100% 0px' },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [frame])
}
