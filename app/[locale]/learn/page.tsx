import type { Metadata } from 'next'
import { hasLocale, NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CourseMap } from '@/components/progress/course-map'
import { PageTitle } from '@/components/ui/page-title'
import { routing } from '../../i18n/routing'
import { courseMapView } from './course-view'

interface Props {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!hasLocale(routing.locales, locale)) return {}
  const text = await getTranslations({ locale, namespace: 'courseMap' })
  return { title: text('title'), description: text('description') }
}

export default async function CourseMapPage({ params }: Props) {
  const { locale } = await params
  if (!hasLocale(routing.locales, locale)) notFound()
  setRequestLocale(locale)
  const text = await getTranslations('courseMap')
  const { assignments, courseMap, review, site } = await getMessages()
  const units = await courseMapView(locale)
  return (
    <main className="mx-auto max-w-[1060px] px-4 page-top pb-10 md:px-6 md:pb-14">
      <PageTitle>{text('title')}</PageTitle>
      <p className="mt-3 max-w-measure text-[1.1rem] text-ink-2">{text('lede')}</p>
      <NextIntlClientProvider messages={{ assignments, courseMap, review, site }}>
        <CourseMap units={units} locale={locale} />
      </NextIntlClientProvider>
    </main>
  )
}
