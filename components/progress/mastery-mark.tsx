import { MASTERY_STATES, type Mastery } from '@/course/mastery'

/** A vessel that fills, and a tick when it is full: the level says it before the colour does. */
export function MasteryMark({ state }: { state: Mastery }) {
  const level = MASTERY_STATES.indexOf(state) / (MASTERY_STATES.length - 1)
  const isMastered = state === 'mastered'
  const height = 10 * level
  return (
    <svg aria-hidden="true" viewBox="0 0 12 12" className="size-3">
      <rect
        x="1"
        y={11 - height}
        width="10"
        height={height}
        fill={isMastered ? 'var(--good)' : 'var(--uncertain)'}
      />
      <rect
        x="0.7"
        y="0.7"
        width="10.6"
        height="10.6"
        rx="1.5"
        fill="none"
        stroke={isMastered ? 'var(--good)' : 'var(--control)'}
        strokeWidth="1.2"
      />
      {isMastered && <path d="M3.2 6.3l2 2 3.6-4.2" fill="none" stroke="var(--paper)" strokeWidth="1.6" />}
    </svg>
  )
}
