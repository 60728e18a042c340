import type { ProtocolRecording } from '@/simulation/kernel/recording'
import type { PlayerText } from '../player-text'
import type { Words } from '../run/words'
import { DiagramBase } from './diagram-base'
import { DiagramDifference } from './diagram-difference'
import { DiagramLabelsView } from './diagram-labels-view'
import { layoutDiagram } from './diagram-layout'
import { DiagramNow, FutureVeil, NowLine } from './diagram-now'
import { DiagramPatterns } from './diagram-patterns'
import { diagramWords } from './diagram-words'
import { windowOf, type Direction } from './projection'

interface Props {
  id: string
  recording: ProtocolRecording
  words: Words
  text: PlayerText
  atUs: number
  direction: Direction
  width: number
  /** The end of the time axis; the run's own when left out. */
  endUs?: number
  /** Where this run parts from the one beside it. */
  differenceUs?: number
  label?: string
}

/** A protocol's run at an instant, to be looked at: nothing in it can be pressed. */
export function RunPicture(props: Props) {
  const { id, recording, words, text, atUs, direction, width, endUs = recording.endUs, differenceUs } = props
  const layout = layoutDiagram(recording, { direction, width, ...windowOf(endUs) }, diagramWords(words, text))
  return (
    <svg
      viewBox={`0 0 ${width} ${layout.projection.height}`}
      role="img"
      aria-label={props.label ?? text('diagram')}
      className="block h-auto w-full"
    >
      <DiagramPatterns id={id} direction={direction} />
      <DiagramBase layout={layout} id={id} run={recording.run} nodeNames={recording.nodes.map(words.node)} />
      <FutureVeil layout={layout} recording={recording} atUs={atUs} />
      <NowLine projection={layout.projection} atUs={atUs} />
      {differenceUs !== undefined && <DiagramDifference projection={layout.projection} atUs={differenceUs} />}
      <DiagramLabelsView labels={layout.labels} />
      <DiagramNow layout={layout} recording={recording} atUs={atUs} />
    </svg>
  )
}
