import type { Metadata } from 'next'
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { AssignmentForm } from '@/components/assignments/assignment-form'
import { DeleteAssignmentButton } from '@/components/assignments/delete-assignment-button'
import { ResultTable } from '@/components/assignments/result-table'
import { Pager } from '@/components/teaching/pager'
import { Disclosure } from '@/components/ui/disclosure'
import { INSTANT_FORMAT } from '@/course/instant-format'
import type { Locale } from '@/course/locale'
import { apiPaths, paths } from '@/course/paths'
import { readAssignmentResults, type AssignmentResults } from '@/server/assignments/read-assignments'
import { toWallTime } from '@/server/assignments/wall-time'
import { getViewer } from '@/server/auth/get-viewer'
import { isRefusal } from '@/server/refusal'
import { ClassPageFrame } from '../../class-page'
import { unitsOf, valuesOf } from '../assignment-values'

interface Props {
  params: Promise<{ locale: Locale; class: string; assignment: string }>
  searchParams: Promise<{ page?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return { title: (await getTranslations({ locale, namespace: 'assignments' }))('title') }
}

export default async function AssignmentPage({ params, searchParams }: Props) {
  const [{ locale, class: classId, assignment: assignmentId }, { page }] = await Promise.all([
    params,
    searchParams,
  ])
  setRequestLocale(locale)
  const [text, format] = await Promise.all([getTranslations('assignments'), getFormatter()])
  const read = await readAssignmentResults(await getViewer(), classId, assignmentId, page)
  if (isRefusal(read)) notFound()
  const { standing, mayManage, assignment, exercises } = read
  const { timeZone } = standing.class
  const { dueAt } = assignment
  const instantText = (instant: Date) => format.dateTime(instant, { ...INSTANT_FORMAT, timeZone })
  const list = paths.teachAssignments(locale, classId)
  const path = apiPaths.assignment(classId, assignmentId)
  return (
    <ClassPageFrame locale={locale} class={standing.class} role={standing.role} current="assignments">
      <h2 className="text-[1.4rem] font-semibold wrap-anywhere">{assignment.title}</h2>
      <p className="mt-1 mb-6 text-ink-2">
        {dueAt ? text('dueAt', { date: instantText(dueAt) }) : text('noDue')} ·{' '}
        {text('scoreRule', { count: exercises })}
      </p>
      <section aria-label={text('resultsTitle')}>
        <ResultTable
          rows={rowsOf(read, classId, instantText)}
          exercises={exercises}
          timeZone={timeZone}
          hasGrades={read.results.items.some(({ score }) => score !== null)}
          mayExtendTime={mayManage && dueAt !== null}
          mayGrade={mayManage}
          mayExtendAttempts={mayManage && assignment.attemptsMax !== null}
        />
        <Pager {...read.results} path={paths.teachAssignment(locale, classId, assignmentId)} />
      </section>
      {mayManage && (
        <div className="mt-12 grid gap-8 border-t-2 border-ink pt-5">
          <Disclosure summary={text('edit')}>
            <AssignmentForm
              units={await unitsOf(locale)}
              values={valuesOf(assignment, timeZone)}
              timeZone={timeZone}
              method="PUT"
              path={path}
              after={paths.teachAssignment(locale, classId, assignmentId)}
            />
          </Disclosure>
          <DeleteAssignmentButton title={assignment.title} path={path} after={list} />
        </div>
      )}
    </ClassPageFrame>
  )
}

function rowsOf(
  { results, standing, assignment }: AssignmentResults,
  classId: string,
  instantText: (instant: Date) => string,
) {
  return results.items.map(({ extension, ...result }) => ({
    ...result,
    isExtended: extension !== null,
    extendedText: extension?.dueAt ? instantText(extension.dueAt) : null,
    extendedWall: wallOf(extension?.dueAt ?? null, standing.class.timeZone),
    attemptsExtra: extension?.attemptsExtra ?? 0,
    extensionPath: apiPaths.extension(classId, assignment.id, result.learnerId),
    gradePath: apiPaths.grade(classId, assignment.id, result.learnerId),
  }))
}

function wallOf(instant: Date | null, timeZone: string): string {
  return instant ? toWallTime(instant, timeZone) : ''
}
