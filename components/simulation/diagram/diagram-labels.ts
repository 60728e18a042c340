import type { ProtocolRecording, Plain } from '@/simulation/kernel/recording'
import type { CutShape } from './cut-shapes'
import type { BandShape } from './diagram-layout'
import { isDoneByHand, markSize, type LaneMark, type MarkKind } from './lane-marks'
import { LABEL_FONT_SIZE, textWidth, type LabelRequest } from './label-placement'
import { interpolate, type MessageShape } from './message-shapes'
import { acrossOf, alongOf, pointOf, type Point, type Projection } from './projection'

/** The words that stand on the picture. */
export interface DiagramWords {
  message(label: string): string
  timer(name: string): string
  /** What a write says of itself, for example "writes commit"; null keeps the disk without words. */
  write(key: string, value: Plain): string | null
  mark(kind: Exclude<MarkKind, 'write' | 'fire'>): string
  cut(kind: CutShape['kind']): string
  /** What is to be said of nodes that end the run in this condition; null when it needs no words. */
  ending(condition: BandShape['condition']): string | null
}

interface Shapes {
  readonly recording: ProtocolRecording
  readonly projection: Projection
  readonly messages: readonly MessageShape[]
  readonly marks: readonly LaneMark[]
  readonly cuts: readonly CutShape[]
  readonly bands: readonly BandShape[]
}

const ALONG_SHARES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73, 0.2, 0.8, 0.14, 0.86]

/** All that could be said on the picture, most important first: what was done to the run, then what it did. */
export function requestLabels(shapes: Shapes, words: DiagramWords): LabelRequest[] {
  const marks = shapes.marks.flatMap((mark) => labelMark(mark, shapes.projection, words))
  const done = marks.filter(({ tone }) => tone === 'accent')
  return [
    ...done,
    ...shapes.cuts.map((cut, index) => labelCut(cut, index, shapes.projection, words)),
    ...labelEndings(shapes, words),
    ...labelMessages(shapes.messages, words),
    ...marks.filter((label) => !done.includes(label)),
  ]
}

/** What goes the same way more often than this, such as a heartbeat, is named once. */
const NAMED_MAX = 3

function labelMessages(shapes: readonly MessageShape[], words: DiagramWords): LabelRequest[] {
  const times = new Map<string, number>()
  for (const { track } of shapes) times.set(wayOf(track), (times.get(wayOf(track)) ?? 0) + 1)
  return shapes.map((shape) => {
    const isRepeated = (times.get(wayOf(shape.track)) ?? 0) > NAMED_MAX
    return labelMessage(shape, words, isRepeated)
  })
}

function wayOf({ from, to, label }: MessageShape['track']): string {
  return `${from} ${to} ${label}`
}

function labelMessage(shape: MessageShape, words: DiagramWords, isRepeated: boolean): LabelRequest {
  const { track, segment } = shape
  return {
    key: `message-${shape.index}`,
    text: words.message(track.label),
    tone: 'plain',
    ownSegment: segment,
    candidates: ALONG_SHARES.map((share) => interpolate(segment, share)),
    // A broadcast says the same to everyone at once: one word on one of its arrows is enough.
    group: isRepeated ? wayOf(track) : `${track.from} ${track.sentUs} ${track.label}`,
  }
}

function labelMark(mark: LaneMark, projection: Projection, words: DiagramWords): LabelRequest[] {
  const text = markText(mark, words)
  if (text === null) return []
  const isDone = isDoneByHand(mark)
  return [
    {
      key: `mark-${mark.lane}-${mark.kind}-${mark.sequence}`,
      text,
      tone: isDone ? 'accent' : 'plain',
      // The same decision is written on every node: the first that has room says it for all.
      group: mark.kind === 'write' ? text : undefined,
      candidates: besideMark(mark.at, text, markSize(mark.kind) / 2, projection, mark.kind === 'write'),
    },
  ]
}

function markText(mark: LaneMark, words: DiagramWords): string | null {
  if (mark.kind === 'write') return mark.write ? words.write(mark.write.key, mark.write.value) : null
  if (mark.kind === 'fire') return words.timer(mark.timer ?? '')
  return words.mark(mark.kind)
}

/** Places around a mark: above and below its lane when rightward, to its right and left when downward. */
function besideMark(
  at: Point,
  text: string,
  half: number,
  projection: Projection,
  endsHere: boolean,
): Point[] {
  const width = textWidth(text, LABEL_FONT_SIZE)
  if (projection.direction === 'downward') {
    const aside = half + 5 + width / 2
    return [0, -9, 9, -18, 18].flatMap((up) => [
      { x: at.x + aside, y: at.y + up },
      { x: at.x - aside, y: at.y + up },
    ])
  }
  const start = at.x + width / 2 + 6
  const end = at.x - width / 2 + half
  const columns = endsHere ? [end, at.x, start] : [start, at.x, end]
  const beside = [-18, 20, -30, 32].flatMap((up) => columns.map((x) => ({ x, y: at.y + up })))
  // Before the start of the lane there is room beside the mark itself.
  return [...beside, { x: at.x - half - 4 - width / 2, y: at.y }]
}

function labelCut(cut: CutShape, index: number, projection: Projection, words: DiagramWords): LabelRequest {
  const text = words.cut(cut.kind)
  const width = textWidth(text, LABEL_FONT_SIZE)
  const aside = projection.direction === 'rightward' ? width / 2 + 9 : 12
  const candidates = [0.5, 0.3, 0.7, 0.15, 0.85].flatMap((share) => {
    const { x, y } = interpolate({ from: cut.from, to: cut.to }, share)
    const besides = [aside, -aside]
    return besides.map((by) => (projection.direction === 'rightward' ? { x: x + by, y } : { x, y: y + by }))
  })
  return { key: `cut-${index}`, text, tone: 'accent', candidates, ownSegment: { from: cut.from, to: cut.to } }
}

/** One line under the last nodes that end in a condition worth a word: "still waiting, still locked". */
function labelEndings({ recording, projection, bands }: Shapes, words: DiagramWords): LabelRequest[] {
  const lasts = recording.nodes.flatMap((_, lane) => bands.filter((band) => band.lane === lane).slice(-1))
  return [...lasts].reverse().flatMap((band): LabelRequest[] => {
    const text = words.ending(band.condition)
    if (text === null) return []
    const width = textWidth(text, LABEL_FONT_SIZE)
    const tone = band.condition === 'uncertain' ? 'uncertain' : 'plain'
    return [
      {
        key: `ending-${band.lane}`,
        text,
        tone,
        group: `ending ${band.condition}`,
        candidates: endPlaces(band, width, projection),
      },
    ]
  })
}

function endPlaces(band: BandShape, width: number, projection: Projection): Point[] {
  const across = acrossOf(projection, band.lane)
  const end = alongOf(projection, band.toUs)
  if (projection.direction === 'downward') {
    const furthest = projection.width - width / 2 - 6
    return [12, 14].map((below) =>
      pointOf(
        projection,
        end + below,
        Math.max(projection.fieldStart + width / 2 + 2, Math.min(across, furthest)),
      ),
    )
  }
  return [20, -18].flatMap((aside) =>
    [0, 40, 90, 150].map((back) => pointOf(projection, end - width / 2 - back, across + aside)),
  )
}
