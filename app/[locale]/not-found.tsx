import { useLocale, useTranslations } from 'next-intl'

export default function NotFoundPage() {
  const text = useTranslations('site')
  const locale = useLocale()
  return (
    <main className="mx-auto max-w-measure px-4 py-24">
      <p className="font-mono text-ink-3">404</p>
      <h1 className="mt-2 text-3xl font-semibold tracking-tight">{text('notFoundTitle')}</h1>
      <p className="mt-4 text-ink-2">{text('notFoundText')}</p>
      <p className="mt-8">
        <a href={`/${locale}/learn`}>{text('toCourse')}</a>
      </p>
    </main>
  )
}
