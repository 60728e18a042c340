import { useTranslations } from 'next-intl'
import { MASTERY_RULES } from '@/course/mastery'
import { REACHES, type LessonReach } from './lesson-reach'

const LOOKS: Readonly<Record<LessonReach, string>> = {
  'not-started': 'border-dashed border-control',
  attempted: 'border-control bg-sunken text-ink-2',
  familiar:
    'border-uncertain bg-[repeating-linear-gradient(135deg,var(--uncertain-soft)_0_4px,var(--surface)_4px_7px)] text-uncertain',
  proficient: 'border-good bg-good-soft text-good',
  solved: 'border-good bg-good text-paper',
  answered: 'border-control bg-sunken text-ink',
}

const MARKS: Readonly<Record<LessonReach, string>> = {
  'not-started': '',
  attempted: '·',
  familiar: '◐',
  proficient: '✓',
  solved: '★',
  answered: '●',
}

/** A square with the shape of how far a lesson is. @param label what it says; left out where the words stand beside it. */
export function ReachMark({ reach, label }: { reach: LessonReach; label?: string }) {
  return (
    <span
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', title: label })}
      className={`grid size-6 place-items-center rounded-[3px] border font-mono text-[0.72rem] leading-none ${LOOKS[reach]}`}
    >
      {MARKS[reach]}
    </span>
  )
}

export function ReachLegend({ hasGrades }: { hasGrades: boolean }) {
  const text = useTranslations('teaching')
  const percent = (share: number) => share * 100
  return (
    <div className="mt-4 text-[0.82rem] text-ink-2">
      <ul className="flex flex-wrap gap-x-5 gap-y-2">
        {REACHES[hasGrades ? 'graded' : 'ungraded'].map((reach) => (
          <li key={reach} className="inline-flex items-center gap-2">
            <ReachMark reach={reach} />
            {text(`reach.${reach}`)}
          </li>
        ))}
        <li className="inline-flex items-center gap-2">
          <span aria-hidden="true" className="text-accent">
            ●
          </span>
          {text('legendNeeds')}
        </li>
      </ul>
      {hasGrades && (
        <p className="mt-2 max-w-measure text-ink-3">
          {text('legendRule', {
            familiar: percent(MASTERY_RULES.familiar),
            proficient: percent(MASTERY_RULES.proficient),
          })}
        </p>
      )}
    </div>
  )
}
