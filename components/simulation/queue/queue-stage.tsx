import { useId, useMemo } from 'react'
import type { Run } from '@/simulation/kernel/run'
import { pictureText, type PictureText } from '../charts/picture-text'
import { PictureWords } from '../charts/picture-words'
import type { Direction } from '../diagram/projection'
import { formatInstant } from '../run/instant-text'
import { QueueArrivals } from './queue-arrivals'
import { QueueDepartures } from './queue-departures'
import { layoutQueue, type QueueLayout } from './queue-layout'
import { placesOf, QueueLine } from './queue-line'
import { QueueServers } from './queue-servers'
import type { SystemStageProps } from '../system-stage-props'
import { indexRequests, snapshotAt, type QueueSnapshot } from './queue-snapshot'

const USUAL_WIDTH: Readonly<Record<Direction, number>> = { rightward: 588, downward: 358 }

/** How many mean gaps between arrivals the way in shows. */
const GAPS_AHEAD = 5

/** The queue at an instant: who is on the way, who waits, what the servers do, who has just left. */
export function QueueStage({
  recording,
  atUs,
  texts,
  locale,
  direction,
  width = USUAL_WIDTH[direction],
  faint,
  onAct,
}: SystemStageProps) {
  const id = useId().replaceAll(/[^a-zA-Z0-9]/g, '')
  const index = useMemo(() => indexRequests(recording), [recording])
  const layout = useMemo(
    () => layoutQueue(direction, width, recording.nodes.length),
    [direction, width, recording.nodes.length],
  )
  const text = useMemo(() => pictureText(locale), [locale])
  const flow = flowOf(recording.run)
  const aheadUs = GAPS_AHEAD * flow.gapUs
  const limits = { waitingMax: placesOf(layout), recentMax: layout.departures.recentMax, aheadUs }
  const snapshot = snapshotAt(index, atUs, limits)
  const ratePerSecond = (snapshot.loadFactor * 1_000_000) / flow.gapUs
  return (
    <svg
      width={layout.width}
      height={layout.height}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      role={onAct ? 'group' : 'img'}
      aria-label={summaryOf(snapshot, formatInstant(atUs, recording.run, locale), text)}
      style={{ display: 'block', maxWidth: '100%', height: 'auto' }}
    >
      <Patterns id={id} />
      <QueueArrivals {...{ layout, snapshot, atUs, aheadUs, ratePerSecond, locale, text }} />
      <QueueLine {...{ layout, snapshot, atUs, id, locale, text, faint }} queueLimit={flow.queueLimit} />
      <QueueServers {...{ layout, snapshot, id, text, faint, onAct }} names={texts.nodes} />
      <QueueDepartures {...{ layout, snapshot, locale, text }} />
      <Sentence
        layout={layout}
        snapshot={snapshot}
        ratePerSecond={ratePerSecond}
        serviceMs={flow.serviceMs}
        text={text}
      />
    </svg>
  )
}

interface SentenceProps {
  layout: QueueLayout
  snapshot: QueueSnapshot
  ratePerSecond: number
  serviceMs: number
  text: PictureText
}

/** What an overloaded or dead queue has to say for itself. */
function Sentence({ layout, snapshot, ratePerSecond, serviceMs, text }: SentenceProps) {
  const serversUp = snapshot.servers.filter(({ state }) => state !== 'down').length
  const limit = (serversUp * 1000) / serviceMs
  if (ratePerSecond <= limit) return null
  const values = { arriving: oneDigit(ratePerSecond), leaving: oneDigit(limit) }
  return (
    <PictureWords x={layout.width / 2} y={layout.sentenceY} anchor="middle" tone="bad" isStrong>
      {serversUp === 0 ? text('noServer') : text('tooMuch', values)}
    </PictureWords>
  )
}

function Patterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern
        id={`${id}-waiting`}
        width="4"
        height="4"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="4" height="4" fill="var(--uncertain-soft)" />
        <rect width="1.3" height="4" fill="var(--uncertain)" opacity="0.7" />
      </pattern>
      <pattern id={`${id}-gone`} width="6" height="4" patternUnits="userSpaceOnUse">
        <rect width="3" height="4" fill="var(--bad)" />
      </pattern>
      <pattern id={`${id}-down`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="3" height="6" fill="var(--down)" opacity="0.28" />
      </pattern>
    </defs>
  )
}

function summaryOf(snapshot: QueueSnapshot, instant: string, text: PictureText): string {
  return text('summary', {
    instant,
    waiting: snapshot.waitingCount,
    busy: snapshot.servers.filter(({ state }) => state === 'busy').length,
    servers: snapshot.servers.length,
    answered: snapshot.answered,
    refused: snapshot.refused,
    failed: snapshot.failed,
  })
}

/** What the run asks for: the mean gap between arrivals at a load factor of 1, the mean service time, the limit of the line. */
function flowOf({ parameters }: Run): {
  readonly gapUs: number
  readonly serviceMs: number
  readonly queueLimit: number
} {
  const numberOf = (name: string) => {
    const value = parameters[name]
    return typeof value === 'number' ? value : 0
  }
  const serviceMs = numberOf('serviceMs')
  return {
    gapUs: (serviceMs * 1000) / Math.max(0.01, numberOf('load') * numberOf('servers')),
    serviceMs,
    queueLimit: numberOf('queueLimit'),
  }
}

function oneDigit(value: number): number {
  return Math.round(value * 10) / 10
}
