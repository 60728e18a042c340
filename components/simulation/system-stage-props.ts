import type { Locale } from '@/course/locale'
import type { SimulationTexts } from '@/messages/simulations/simulation-texts'
import type { SystemRecording } from '@/simulation/kernel/recording'
import type { NodeId } from '@/simulation/kernel/run'
import type { Direction } from './diagram/projection'
import type { SystemParts } from './run/parts-outside'

/** What every picture of a system is given. */
export interface SystemStageProps {
  recording: SystemRecording
  atUs: number
  texts: SimulationTexts
  locale: Locale
  /** `rightward` on wide figures, `downward` on phones. */
  direction: Direction
  /** In pixels of the picture; its usual width in that direction when left out. */
  width?: number
  /** What steps back because it could not have influenced the event that was asked about. */
  faint?: SystemParts | null
  /** Called when a node is chosen, to offer what can be done to it. */
  onAct?: (node: NodeId) => void
}
