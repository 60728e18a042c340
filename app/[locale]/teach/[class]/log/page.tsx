import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { EventLog } from '@/components/teaching/event-log'
import { LinkButton } from '@/components/ui/button'
import type { Locale } from '@/course/locale'
import { paths } from '@/course/paths'
import { getViewer } from '@/server/auth/get-viewer'
import { readLog } from '@/server/classes/read-log'
import { isRefusal } from '@/server/refusal'
import { ClassPageFrame } from '../class-page'

interface Props {
  params: Promise<{ locale: Locale; class: string }>
  searchParams: Promise<{ before?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return { title: (await getTranslations({ locale, namespace: 'teaching' }))('page.log') }
}

export default async function LogPage({ params, searchParams }: Props) {
  const [{ locale, class: classId }, { before }] = await Promise.all([params, searchParams])
  setRequestLocale(locale)
  const text = await getTranslations('teaching')
  const log = await readLog(await getViewer(), classId, typeof before === 'string' ? before : null)
  if (isRefusal(log)) notFound()
  return (
    <ClassPageFrame locale={locale} class={log.class} role={log.role} current="log">
      <p className="mb-6 max-w-measure text-ink-2">{text('logLede')}</p>
      <EventLog events={log.events} timeZone={log.class.timeZone} />
      {log.next !== null && (
        <p className="mt-6">
          <LinkButton href={paths.teachLog(locale, classId, log.next)}>{text('logOlder')}</LinkButton>
        </p>
      )}
    </ClassPageFrame>
  )
}
