import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { ArchiveButton } from '@/components/teaching/archive-button'
import { ClassExportButtons } from '@/components/teaching/class-export-buttons'
import { ClassSettingsForm } from '@/components/teaching/class-settings-form'
import type { Locale } from '@/course/locale'
import { apiPaths } from '@/course/paths'
import { listTimeZones } from '@/course/time-zone'
import { getViewer } from '@/server/auth/get-viewer'
import { readClassSettings } from '@/server/classes/read-class'
import { isRefusal } from '@/server/refusal'
import { ClassPageFrame } from '../class-page'

interface Props {
  params: Promise<{ locale: Locale; class: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return { title: (await getTranslations({ locale, namespace: 'teaching' }))('page.settings') }
}

/** What is done to a class as a whole: its name, its files, its end. */
export default async function ClassSettingsPage({ params }: Props) {
  const { locale, class: classId } = await params
  setRequestLocale(locale)
  const text = await getTranslations('teaching')
  const settings = await readClassSettings(await getViewer(), classId)
  if (isRefusal(settings)) notFound()
  const { class: own, role, mayManage } = settings
  return (
    <ClassPageFrame locale={locale} class={own} role={role} current="settings">
      <div className="grid gap-12">
        {mayManage && own.archivedAt === null && (
          <Part title={text('settingsTitle')}>
            <ClassSettingsForm
              name={own.name}
              timeZone={own.timeZone}
              timeZones={[...new Set([own.timeZone, ...listTimeZones()])]}
              classPath={apiPaths.class(classId)}
            />
          </Part>
        )}
        <Part title={text('exportTitle')} lede={text('exportLede')}>
          <ClassExportButtons classId={classId} />
        </Part>
        {mayManage && (
          <Part title={text('archiveHeading')} lede={text('archiveLede')}>
            <ArchiveButton
              isArchived={own.archivedAt !== null}
              archivePath={apiPaths.archiveClass(classId)}
            />
          </Part>
        )}
      </div>
    </ClassPageFrame>
  )
}

function Part({ title, lede, children }: { title: string; lede?: string; children: ReactNode }) {
  return (
    <section className="grid gap-4">
      <div>
        <h2 className="text-[1.15rem] font-semibold">{title}</h2>
        {lede && <p className="mt-1 max-w-measure text-ink-2">{lede}</p>}
      </div>
      {children}
    </section>
  )
}
