import { useFormatter, useTranslations } from 'next-intl'
import { INSTANT_FORMAT } from '@/course/instant-format'

export interface ListedAssignment {
  readonly id: string
  readonly title: string
  readonly href: string
  readonly lessons: readonly string[]
  readonly opensAt: Date | null
  readonly dueAt: Date | null
  readonly phase: 'upcoming' | 'open' | 'late' | 'closed'
}

interface Props {
  assignments: readonly ListedAssignment[]
  timeZone: string
}

/** What a class is asked for, the next due first. */
export function AssignmentList({ assignments, timeZone }: Props) {
  const text = useTranslations('assignments')
  const format = useFormatter()
  if (assignments.length === 0) return <p className="max-w-measure text-ink-2">{text('none')}</p>
  const instant = (at: Date) => format.dateTime(at, { ...INSTANT_FORMAT, timeZone })
  return (
    <ul className="border-t border-rule">
      {assignments.map(({ id, title, href, lessons, opensAt, dueAt, phase }) => (
        <li
          key={id}
          className="grid gap-x-6 gap-y-1 border-b border-rule py-3.5 sm:grid-cols-[minmax(0,1fr)_auto]"
        >
          <a href={href} className="font-medium wrap-anywhere">
            {title}
          </a>
          <span className="text-[0.88rem] sm:text-end">
            <PhaseMark phase={phase} />
          </span>
          <span className="text-[0.88rem] text-ink-2">{lessons.join(' · ')}</span>
          <span className="text-[0.88rem] text-ink-2 tabular-nums sm:text-end">
            {phase === 'upcoming' && opensAt
              ? text('opensAt', { date: instant(opensAt) })
              : dueAt
                ? text('dueAt', { date: instant(dueAt) })
                : text('noDue')}
          </span>
        </li>
      ))}
    </ul>
  )
}

const LOOKS = {
  upcoming: { mark: '○', className: 'text-ink-3' },
  open: { mark: '◐', className: 'text-link' },
  late: { mark: '◑', className: 'text-uncertain' },
  closed: { mark: '●', className: 'text-ink-3' },
} as const

export function PhaseMark({ phase }: { phase: ListedAssignment['phase'] }) {
  const text = useTranslations('assignments')
  const { mark, className } = LOOKS[phase]
  return (
    <span className={className}>
      <span aria-hidden="true">{mark} </span>
      {text(`phase.${phase}`)}
    </span>
  )
}
