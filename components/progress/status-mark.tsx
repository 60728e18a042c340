import type { LessonStatus } from './progress-summary'

/** Empty, half full, full with a tick: the shape says it before the colour does. */
export function StatusMark({ status, isCurrent = false }: { status: LessonStatus; isCurrent?: boolean }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 12 12" className="size-full">
      {isCurrent && <circle cx="6" cy="6" r="5" fill="var(--paper)" stroke="var(--accent)" strokeWidth="2" />}
      {!isCurrent && <Shape status={status} />}
    </svg>
  )
}

function Shape({ status }: { status: LessonStatus }) {
  if (status === 'done') {
    return (
      <>
        <circle cx="6" cy="6" r="5.5" fill="var(--good)" />
        <path d="M3.4 6.2l1.8 1.8 3.4-3.8" fill="none" stroke="var(--paper)" strokeWidth="1.5" />
      </>
    )
  }
  if (status === 'started') {
    return (
      <>
        <circle cx="6" cy="6" r="4.6" fill="var(--paper)" stroke="var(--uncertain)" strokeWidth="1.4" />
        <path d="M6 1.4a4.6 4.6 0 0 1 0 9.2z" fill="var(--uncertain)" />
      </>
    )
  }
  return <circle cx="6" cy="6" r="4.2" fill="var(--paper)" stroke="var(--control)" strokeWidth="1.2" />
}
