import { useLocale, useTranslations } from 'next-intl'
import { PageTitle } from '@/components/ui/page-title'

export default function NotFoundPage() {
  const text = useTranslations('site')
  const locale = useLocale()
  return (
    <main className="mx-auto max-w-measure px-4 py-24">
      <p className="font-mono text-ink-3">404</p>
      <PageTitle className="mt-2">{text('notFoundTitle')}</PageTitle>
      <p className="mt-4 text-ink-2">{text('notFoundText')}</p>
      <p className="mt-8">
        <a href={`/${locale}/learn`}>{text('toCourse')}</a>
      </p>
    </main>
  )
}
