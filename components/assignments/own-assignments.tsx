'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { OwnAssignmentView } from '@/course/assignments'
import { INSTANT_FORMAT } from '@/course/instant-format'
import { apiPaths, paths } from '@/course/paths'
import type { Locale } from '@/course/locale'
import { formatGrade } from '@/course/text'
import { PhaseMark } from './assignment-list'

interface Props {
  locale: Locale
  /** Lesson id to title. */
  titles: Readonly<Record<string, string>>
}

/** What a learner's classes ask for. Nothing is shown to whoever is in none, and while nobody knows. */
export function OwnAssignments({ locale, titles }: Props) {
  const text = useTranslations('assignments')
  const assignments = useOwnAssignments()
  // A result set by hand is told also when nothing can be answered any more.
  const shown = assignments.filter(({ phase, grade }) => phase !== 'closed' || grade !== null)
  if (shown.length === 0) return null
  return (
    <section aria-labelledby="assignments-title" className="mt-8 border-t-2 border-ink pt-3">
      <h2 id="assignments-title" className="text-[1.15rem] font-semibold">
        {text('ownTitle')}
      </h2>
      <ul className="mt-2">
        {shown.map((assignment) => (
          <AssignmentRow key={assignment.id} assignment={assignment} locale={locale} titles={titles} />
        ))}
      </ul>
    </section>
  )
}

function useOwnAssignments(): readonly OwnAssignmentView[] {
  const [assignments, setAssignments] = useState<readonly OwnAssignmentView[]>([])
  // The page is the same for everybody; what classes ask of this reader comes from the server.
  useEffect(() => {
    const abort = new AbortController()
    fetch(apiPaths.assignments, { signal: abort.signal })
      .then((response) => (response.ok ? response.json() : { assignments: [] }))
      .then((reply: { assignments: OwnAssignmentView[] }) => setAssignments(reply.assignments))
      // The map says by itself when the server cannot be reached.
      .catch(() => undefined)
    return () => abort.abort()
  }, [])
  return assignments
}

interface RowProps extends Props {
  assignment: OwnAssignmentView
}

/** What is asked for, until when, and by which rules. Lessons that have no title here are not named. */
export function AssignmentRow({ assignment, locale, titles }: RowProps) {
  const text = useTranslations('assignments')
  const format = useFormatter()
  const { title, className, timeZone, lessons, phase, opensAt, dueAt, isExtended, grade } = assignment
  const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const instant = (at: string, zone: string) =>
    format.dateTime(new Date(at), { ...INSTANT_FORMAT, timeZone: zone })
  const isElsewhere = dueAt !== null && instant(dueAt, timeZone) !== instant(dueAt, ownZone)
  return (
    <li className="grid gap-1 border-t border-rule py-3 text-[0.95rem]">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <b className="font-semibold wrap-anywhere">{title}</b>
        <span className="text-[0.86rem] text-ink-3">{className}</span>
        <span className="text-[0.86rem]">
          <PhaseMark phase={phase} />
        </span>
      </p>
      <p className="flex flex-wrap gap-x-4">
        {lessons
          .filter((id) => id in titles)
          .map((id) => (
            <a key={id} href={paths.lesson(locale, id)}>
              {titles[id]}
            </a>
          ))}
      </p>
      <p className="text-[0.86rem] text-ink-2">
        {phase === 'upcoming' && opensAt
          ? text('opensAt', { date: instant(opensAt, ownZone) })
          : dueAt
            ? text('dueAt', { date: instant(dueAt, ownZone) })
            : text('noDue')}
        {isElsewhere && ` (${text('inClassTime', { date: instant(dueAt, timeZone), timeZone })})`}
        {isExtended && ` · ${text('extended')}`}
        {rulesOf(assignment).map((rule) => ` · ${rule}`)}
      </p>
      {grade && (
        <p className="text-[0.86rem] wrap-anywhere text-ink">
          {text('ownGrade', { grade: formatGrade(grade.fraction, locale), reason: grade.reason })}
        </p>
      )}
    </li>
  )

  function rulesOf({ attemptsMax, attemptPenalty, latePenalty, feedback }: OwnAssignmentView): string[] {
    return [
      ...(attemptsMax === null ? [] : [text('ruleAttempts', { count: attemptsMax })]),
      ...(attemptPenalty === 0 ? [] : [text('rulePenalty', { percent: Math.round(attemptPenalty * 100) })]),
      ...(dueAt === null
        ? []
        : latePenalty === null
          ? [text('ruleNotLate')]
          : latePenalty === 0
            ? []
            : [text('ruleLate', { percent: Math.round(latePenalty * 100) })]),
      ...(feedback === 'afterDue' ? [text('ruleFeedback')] : []),
    ]
  }
}
