import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { JoinPanel } from '@/components/teaching/join-panel'
import { Pager } from '@/components/teaching/pager'
import { PeopleTable } from '@/components/teaching/people-table'
import type { Locale } from '@/course/locale'
import { apiPaths, paths } from '@/course/paths'
import { getViewer } from '@/server/auth/get-viewer'
import { pageOf } from '@/server/classes/paging'
import { readClass } from '@/server/classes/read-class'
import { isRefusal } from '@/server/refusal'
import { ClassPageFrame } from '../class-page'
import { joinCodeView } from '../join-code-view'

interface Props {
  params: Promise<{ locale: Locale; class: string }>
  searchParams: Promise<{ page?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return { title: (await getTranslations({ locale, namespace: 'teaching' }))('page.people') }
}

const STAFF_ROLES = ['instructor', 'assistant'] as const
const PEOPLE_ON_PAGE = 50
const ORDER = { owner: 0, instructor: 1, assistant: 2, learner: 3 } as const

/** Who is in the class in which role, and how staff come in. */
export default async function PeoplePage({ params, searchParams }: Props) {
  const [{ locale, class: classId }, { page }] = await Promise.all([params, searchParams])
  setRequestLocale(locale)
  const text = await getTranslations('teaching')
  const overview = await readClass(await getViewer(), classId)
  if (isRefusal(overview)) notFound()
  const { class: own, role, members, may, viewerId, staffCodes } = overview
  const isOpen = own.archivedAt === null
  const ordered = [...members].sort((a, b) => ORDER[a.role] - ORDER[b.role])
  const shown = pageOf(ordered, page, PEOPLE_ON_PAGE)
  const people = shown.items.map((member) => ({
    learnerId: member.learnerId,
    name: member.displayName,
    role: member.role,
    isGuest: member.isGuest,
    isViewer: member.learnerId === viewerId,
    joinedAt: member.joinedAt.toISOString(),
    memberPath: apiPaths.member(classId, member.learnerId),
  }))
  const learners = members.filter((member) => member.role === 'learner').length
  return (
    <ClassPageFrame locale={locale} class={own} role={role} current="people" learners={learners}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-12 lg:grid-cols-[minmax(0,1fr)_320px]">
        <section aria-label={text('page.people')}>
          <PeopleTable
            people={people}
            timeZone={own.timeZone}
            mayManageStaff={may.manageStaff && isOpen}
            mayRemoveLearners={may.removeLearners && isOpen}
            handOverPath={apiPaths.handOverClass(classId)}
          />
          <Pager {...shown} path={paths.teachPeople(locale, classId)} />
        </section>
        {may.manageStaff && isOpen && (
          <div className="grid content-start gap-8">
            {STAFF_ROLES.map((staffRole) => (
              <JoinPanel
                key={staffRole}
                title={text('inviteStaff', { role: text(`role.${staffRole}`) })}
                joinCode={joinCodeView(staffCodes[staffRole], locale)}
                codePath={apiPaths.staffCode(classId, staffRole)}
                timeZone={own.timeZone}
              />
            ))}
          </div>
        )}
      </div>
    </ClassPageFrame>
  )
}
