'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Locale } from '@/course/locale'
import type { SimulationTexts } from '@/messages/simulations/simulation-texts'
import type { SimulationDescription } from '@/simulation/kernel/description'
import type { Model } from '@/simulation/kernel/model'
import type { Recording } from '@/simulation/kernel/recording'
import type { Run } from '@/simulation/kernel/run'
import type { DiagramTarget } from './diagram/target-order'
import type { Editable, PlayerScenario } from './player-types'
import { conditionAt } from './run/condition-at'
import { eventInstants, nextInstant, previousInstant } from './run/instants'
import { formatInstant } from './run/instant-text'
import { createWords, messagesOf, type Words } from './run/words'
import { subscribeShow, type ShowRequest } from './simulation-bus'
import { useAnnouncer } from './use-announcer'
import { useMediaQuery } from './use-media'
import { usePlayback } from './use-playback'
import { useSimulation } from './use-simulation'
import { useWhy } from './use-why'

export interface PlayerOptions {
  /** Names the figure on its page, for scenario buttons in the prose. */
  readonly figureId?: string
  readonly description: SimulationDescription
  readonly texts: SimulationTexts
  readonly locale: Locale
  readonly initialRun: Run
  readonly initialAtUs?: number
  readonly scenarios: readonly PlayerScenario[]
  /** Those offered as buttons above the picture; all when left out. */
  readonly offered?: readonly string[]
  /** Whether a list offers the scenarios that have no button. */
  readonly hasMoreScenarios?: boolean
  readonly activeScenario?: string
  readonly editable?: Editable
  readonly onRunChange?: (run: Run) => void
  /** Told where the picture came to rest: the run and the instant looked at. */
  readonly onRest?: (run: Run, atUs: number) => void
  /** Told which scenario is shown, or null for a run from elsewhere. */
  readonly onScenario?: (scenario: string | null) => void
}

/** Everything the parts of the player share: the run, the instant, the words, and what was chosen. */
export function usePlayer(model: Model, options: PlayerOptions) {
  const { description, texts, locale, scenarios } = options
  const text = useTranslations('player')
  const words = useMemo(() => createWords(texts, locale), [texts, locale])
  const simulation = useSimulation(model, options.initialRun, options.initialAtUs, options.onRunChange)
  const { recording, atUs, setAtUs } = simulation
  const instants = useMemo(() => eventInstants(recording), [recording])
  const { announce, region } = useAnnouncer()
  const hasReducedMotion = useMediaQuery('(prefers-reduced-motion: reduce)')
  const [scenario, setScenario] = useState<string | null>(options.activeScenario ?? null)
  const [isForeign, setIsForeign] = useState(options.activeScenario === undefined && scenarios.length > 0)
  const [chosen, setChosen] = useState<DiagramTarget | null>(null)
  const why = useWhy(model, recording)
  const editable = options.editable ?? everything(description)
  const playback = usePlayback({
    atUs,
    endUs: recording.endUs,
    instants,
    hasReducedMotion,
    wholeRunMs: wholeRunMs(recording),
    onInstant: setAtUs,
    onEnd: () => announce(text('announceEnd')),
  })

  const show = (request: ShowRequest) => {
    playback.pause()
    const named = 'scenario' in request ? scenarios.find(({ id }) => id === request.scenario) : undefined
    if ('scenario' in request && !named) return
    setScenario(named?.id ?? null)
    setIsForeign(!named)
    setChosen(null)
    if (named) {
      simulation.show(named.run, named.showAtUs)
      announce(text('announceScenario', { title: named.title, caption: named.caption.replaceAll('*', '') }))
    } else if ('run' in request) {
      simulation.show(request.run, request.atUs)
      if (request.title) announce(request.title)
    }
  }
  useShowRequests(options.figureId, show)
  useRestReport(simulation.run, atUs, playback.isPlaying, options.onRest)
  useScenarioReport(isForeign || simulation.isEdited ? null : scenario, options.onScenario)

  return {
    model,
    description,
    ...scenariosToOffer(options),
    editable,
    text,
    words,
    simulation,
    playback,
    scenario,
    /** Whether the run came from outside: a link, an answer, a search. */
    isForeign,
    show,
    announce,
    region,
    target: targetFor(chosen, recording, atUs),
    why,
    chooseTarget: setChosen,
    jump(instant: number) {
      playback.pause()
      setAtUs(instant)
    },
    step(direction: 'forward' | 'back') {
      playback.pause()
      const instant = direction === 'forward' ? nextInstant(instants, atUs) : previousInstant(instants, atUs)
      setAtUs(instant)
      announce(sentencesAt(recording, instant, words))
    },
  }
}

function scenariosToOffer({ scenarios, offered, hasMoreScenarios = false }: PlayerOptions) {
  const isOffered = ({ id }: PlayerScenario) => offered?.includes(id) ?? true
  return {
    offered: scenarios.filter(isOffered),
    more: hasMoreScenarios ? scenarios.filter((scenario) => !isOffered(scenario)) : [],
  }
}

export type Player = ReturnType<typeof usePlayer>

/**
 * How long a whole run plays at speed 1: a protocol's a few seconds, a queue's so that its requests can be followed
 * one by one.
 */
function wholeRunMs(recording: Recording): number {
  const requests = recording.family === 'system' ? recording.requests.length : 0
  return Math.max(9000, (requests / REQUESTS_PER_SECOND) * 1000)
}

const REQUESTS_PER_SECOND = 5

function everything(description: SimulationDescription): Editable {
  return {
    interventions: description.interventions,
    parameters: description.parameters.map(({ name }) => name),
    canSeed: true,
  }
}

/** Tells whoever holds the player which scenario the picture shows, so that its caption stands below. */
function useScenarioReport(scenario: string | null, onScenario: PlayerOptions['onScenario']) {
  useEffect(() => onScenario?.(scenario), [scenario, onScenario])
}

/** Tells whoever keeps the learner's place where the picture stands, once it stands still somewhere new. */
function useRestReport(run: Run, atUs: number, isPlaying: boolean, onRest: PlayerOptions['onRest']) {
  const reported = useRef({ run, atUs })
  const latest = useRef(onRest)
  useEffect(() => {
    latest.current = onRest
  })
  useEffect(() => {
    if (isPlaying || (reported.current.run === run && reported.current.atUs === atUs)) return
    reported.current = { run, atUs }
    latest.current?.(run, atUs)
  }, [run, atUs, isPlaying])
}

function useShowRequests(figureId: string | undefined, show: (request: ShowRequest) => void) {
  const latest = useRef(show)
  // The listener below calls the newest function without subscribing anew at every frame.
  useEffect(() => {
    latest.current = show
  })
  // Buttons elsewhere on the page ask this figure to show something.
  useEffect(() => {
    if (figureId === undefined) return
    return subscribeShow(figureId, (request) => latest.current(request))
  }, [figureId])
}

/** What was chosen if it is still there; otherwise a node worth looking at: one that does not know how it ends. */
function targetFor(chosen: DiagramTarget | null, recording: Recording, atUs: number): DiagramTarget {
  if (chosen && isThere(chosen, recording)) return chosen
  const uncertain = recording.tracks.find((track) => conditionAt(track, atUs) === 'uncertain')
  return { kind: 'node', node: uncertain?.node ?? recording.nodes[0] ?? '' }
}

function isThere(target: DiagramTarget, recording: Recording): boolean {
  if (target.kind === 'node') return recording.nodes.includes(target.node)
  return recording.family === 'protocol' && recording.messages[target.index] !== undefined
}

const SENTENCES_MAX = 4

/** What happens at one instant, in words, for those who step through the run by ear. */
function sentencesAt(recording: Recording, atUs: number, words: Words): string {
  const events = recording.events.filter((event) => event.atUs === atUs && event.kind !== 'start')
  const sentences = events.slice(0, SENTENCES_MAX).map((event) => words.event(event, messagesOf(recording)))
  return `${formatInstant(atUs, recording.run, words.locale)}. ${sentences.join(' ')}`
}
