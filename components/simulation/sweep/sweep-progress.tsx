import type { PlayerText } from '../player-text'

interface Props {
  /** How far it is, in words. */
  status: string
  runsDone: number
  total: number
  isRunning: boolean
  text: PlayerText
}

/** How many of the runs are done: in words that are announced, and while they run as a bar. */
export function SweepProgress({ status, runsDone, total, isRunning, text }: Props) {
  return (
    <>
      <p role="status" className="mb-2 text-[0.88rem] text-ink-2">
        {status}
      </p>
      {isRunning && (
        <progress
          value={runsDone}
          max={total}
          aria-label={text('sweepProgress')}
          className="mb-3 h-2 w-full accent-ink"
        />
      )}
    </>
  )
}
