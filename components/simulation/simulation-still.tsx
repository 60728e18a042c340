import { useTranslations } from 'next-intl'
import type { Locale } from '@/course/locale'
import type { SimulationTexts } from '@/messages/simulations/simulation-texts'
import { classNames } from '@/components/ui/class-names'
import type { Recording } from '@/simulation/kernel/recording'
import type { Direction } from './diagram/projection'
import { RunPicture } from './diagram/run-picture'
import { CurveChart } from './charts/curve-chart'
import { curvesToDraw } from './charts/curves-to-draw'
import { SeriesChart } from './charts/series-chart'
import { SystemStage } from './system-stage'
import { createWords } from './run/words'

interface Props {
  id: string
  recording: Recording
  texts: SimulationTexts
  locale: Locale
  atUs?: number
  /** The scenarios that the player will offer: their buttons' room is kept. */
  scenarios?: readonly string[]
}

/**
 * The picture before the player has arrived, for readers without it and for paper. Drawn on the server in both
 * directions; the width of the figure chooses. What the player puts around the picture has its room kept, so that
 * nothing moves when it comes.
 */
export function SimulationStill({ id, texts, scenarios = [], ...props }: Props) {
  const { recording } = props
  return (
    <div className="@container">
      <div className="grid grid-cols-[minmax(0,1fr)] items-baseline gap-x-3.5 gap-y-2 border-b border-rule px-3.5 py-2.5 text-[0.84rem] @min-[680px]:grid-cols-[auto_minmax(0,1fr)_4rem]">
        <p className="font-semibold">{texts.title}</p>
        {scenarios.length > 0 && (
          <div aria-hidden="true" className="flex flex-wrap gap-x-2.5 gap-y-1.5 print:hidden">
            {scenarios.map((title) => (
              <span
                key={title}
                className="min-h-7 rounded-full border border-rule px-3 py-0.5 text-[0.8rem] leading-snug text-ink-3"
              >
                {title}
              </span>
            ))}
          </div>
        )}
      </div>
      <div className="hidden @min-[680px]:block @min-[680px]:pe-[232px]">
        <Still id={`${id}-wide`} direction="rightward" width={588} texts={texts} {...props} />
      </div>
      <div className="@min-[680px]:hidden">
        <Still id={`${id}-narrow`} direction="downward" width={358} texts={texts} {...props} />
      </div>
      <div
        aria-hidden="true"
        className={classNames('print:hidden [@media(scripting:none)]:hidden', ROOM[recording.family])}
      />
    </div>
  )
}

/** About the height of what the player adds below its picture: transport, inspector, legend, lists and folds. */
const ROOM = {
  protocol: 'h-[46rem] @min-[680px]:h-[18rem]',
  system: 'h-[72rem] @min-[680px]:h-[22rem]',
} as const

type StillProps = Omit<Props, 'scenarios'> & { direction: Direction; width: number }

function Still({ recording, texts, locale, atUs = recording.endUs, ...shape }: StillProps) {
  const text = useTranslations('player')
  if (recording.family === 'protocol') {
    const words = createWords(texts, locale)
    return <RunPicture {...shape} recording={recording} words={words} text={text} atUs={atUs} />
  }
  const shared = { recording, atUs, texts, locale, direction: shape.direction, width: shape.width }
  return (
    <div className="grid gap-2 py-2">
      <SystemStage {...shared} />
      {recording.series.slice(0, 1).map(({ id }) => (
        <SeriesChart key={id} {...shared} seriesId={id} />
      ))}
      {curvesToDraw(recording).length > 0 && (
        <CurveChart {...shared} curves={curvesToDraw(recording)} title={text('curves')} />
      )}
    </div>
  )
}
