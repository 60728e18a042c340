import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { AssignmentForm } from '@/components/assignments/assignment-form'
import { AssignmentList } from '@/components/assignments/assignment-list'
import type { Locale } from '@/course/locale'
import { apiPaths, paths } from '@/course/paths'
import { readAssignments } from '@/server/assignments/read-assignments'
import { getViewer } from '@/server/auth/get-viewer'
import { isRefusal } from '@/server/refusal'
import { ClassPageFrame } from '../class-page'
import { NO_VALUES, unitsOf } from './assignment-values'

interface Props {
  params: Promise<{ locale: Locale; class: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return { title: (await getTranslations({ locale, namespace: 'assignments' }))('title') }
}

export default async function AssignmentsPage({ params }: Props) {
  const { locale, class: classId } = await params
  setRequestLocale(locale)
  const text = await getTranslations('assignments')
  const read = await readAssignments(await getViewer(), classId)
  if (isRefusal(read)) notFound()
  const { standing, mayManage, assignments } = read
  const { timeZone } = standing.class
  const units = await unitsOf(locale)
  const titles = new Map(units.flatMap(({ lessons }) => lessons).map(({ id, title }) => [id, title]))
  return (
    <ClassPageFrame locale={locale} class={standing.class} role={standing.role} current="assignments">
      <p className="mb-6 max-w-measure text-ink-2">{text('lede')}</p>
      <AssignmentList
        timeZone={timeZone}
        assignments={assignments.map(({ lessonIds, ...assignment }) => ({
          ...assignment,
          href: paths.teachAssignment(locale, classId, assignment.id),
          lessons: lessonIds.map((id) => titles.get(id) ?? id),
        }))}
      />
      {mayManage && (
        <section className="mt-12 border-t-2 border-ink pt-5">
          <h2 className="mb-5 text-[1.2rem] font-semibold">{text('new')}</h2>
          <AssignmentForm
            units={units}
            values={NO_VALUES}
            timeZone={timeZone}
            method="POST"
            path={apiPaths.classAssignments(classId)}
            after={paths.teachAssignments(locale, classId)}
          />
        </section>
      )}
    </ClassPageFrame>
  )
}
