import { useTranslations } from 'next-intl'
import type { Locale } from '@/course/locale'
import type { SimulationTexts } from '@/messages/simulations/simulation-texts'
import type { ProtocolRecording } from '@/simulation/kernel/recording'
import { DiagramBase } from './diagram/diagram-base'
import { DiagramLabelsView } from './diagram/diagram-labels-view'
import { layoutDiagram } from './diagram/diagram-layout'
import { DiagramNow, FutureVeil } from './diagram/diagram-now'
import { DiagramPatterns } from './diagram/diagram-patterns'
import { diagramWords } from './diagram/diagram-words'
import { windowOf, type Direction } from './diagram/projection'
import { createWords, type Words } from './run/words'

interface Props {
  id: string
  recording: ProtocolRecording
  texts: SimulationTexts
  locale: Locale
  atUs?: number
}

/**
 * The picture before the player has arrived, for readers without it and for paper. Drawn on the server in both
 * directions; the width of the figure chooses.
 */
export function SimulationStill({ id, recording, texts, locale, atUs = recording.endUs }: Props) {
  const words = createWords(texts, locale)
  return (
    <div className="@container">
      <p className="border-b border-rule px-3.5 py-2.5 text-[0.84rem] leading-7 font-semibold">
        {texts.title}
      </p>
      <div className="hidden @min-[680px]:block @min-[680px]:pe-[232px]">
        <StillPicture id={`${id}-wide`} direction="rightward" width={588} {...{ recording, words, atUs }} />
      </div>
      <div className="@min-[680px]:hidden">
        <StillPicture id={`${id}-narrow`} direction="downward" width={358} {...{ recording, words, atUs }} />
      </div>
    </div>
  )
}

interface PictureProps {
  id: string
  recording: ProtocolRecording
  words: Words
  atUs: number
  direction: Direction
  width: number
}

function StillPicture({ id, recording, words, atUs, direction, width }: PictureProps) {
  const text = useTranslations('player')
  const layout = layoutDiagram(
    recording,
    { direction, width, ...windowOf(recording.endUs) },
    diagramWords(words, text),
  )
  const { height } = layout.projection
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={text('diagram')}
      className="block h-auto w-full"
    >
      <DiagramPatterns id={id} direction={direction} />
      <DiagramBase layout={layout} id={id} run={recording.run} nodeNames={recording.nodes.map(words.node)} />
      <FutureVeil layout={layout} recording={recording} atUs={atUs} />
      <DiagramLabelsView labels={layout.labels} />
      <DiagramNow layout={layout} recording={recording} atUs={atUs} />
    </svg>
  )
}
