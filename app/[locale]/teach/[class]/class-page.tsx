import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ClassFrame, type ClassPageLink } from '@/components/teaching/class-frame'
import type { Locale } from '@/course/locale'
import { paths } from '@/course/paths'
import type { ClassRecord, Role } from '@/server/db/classes'
import { isAllowed } from '@/server/classes/permissions'

interface Props {
  locale: Locale
  class: ClassRecord
  role: Role
  current: ClassPageLink['id']
  learners?: number
  children: ReactNode
}

/** The frame of a class's page, with those of its pages that this role may open. */
export async function ClassPageFrame({ locale, class: own, role, current, learners, children }: Props) {
  const text = await getTranslations('teaching')
  const pages: ClassPageLink[] = [
    { id: 'overview', href: paths.teachClass(locale, own.id) },
    ...(isAllowed(role, 'see-answers')
      ? [{ id: 'exercises' as const, href: paths.teachExercises(locale, own.id) }]
      : []),
    { id: 'assignments', href: paths.teachAssignments(locale, own.id) },
    { id: 'people', href: paths.teachPeople(locale, own.id) },
    ...(isAllowed(role, 'see-log') ? [{ id: 'log' as const, href: paths.teachLog(locale, own.id) }] : []),
    ...(isAllowed(role, 'export-class')
      ? [{ id: 'settings' as const, href: paths.teachSettings(locale, own.id) }]
      : []),
  ]
  const facts = [
    ...(learners === undefined ? [] : [text('learnersCount', { count: learners })]),
    own.timeZone,
  ]
  return (
    <ClassFrame
      name={own.name}
      facts={facts.join(' · ')}
      isArchived={own.archivedAt !== null}
      home={paths.teach(locale)}
      pages={pages}
      current={current}
    >
      {children}
    </ClassFrame>
  )
}
