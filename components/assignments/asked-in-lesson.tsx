'use client'

import { useTranslations } from 'next-intl'
import type { OwnAssignmentView } from '@/course/assignments'
import type { Locale } from '@/course/locale'
import { AssignmentRow } from './own-assignments'

interface Props {
  assignments: readonly OwnAssignmentView[]
  locale: Locale
}

/** On a lesson's page: that it is asked for, until when, and by which rules. */
export function AskedInLesson({ assignments, locale }: Props) {
  const text = useTranslations('assignments')
  return (
    <section aria-label={text('ownTitle')} className="mb-7 border-s-[3px] border-rule-strong ps-4">
      <ul className="[&>li:first-child]:border-t-0 [&>li:first-child]:pt-0 [&>li:last-child]:pb-0">
        {assignments.map((assignment) => (
          <AssignmentRow key={assignment.id} assignment={assignment} locale={locale} titles={{}} />
        ))}
      </ul>
    </section>
  )
}
