'use client'

import { useTranslations } from 'next-intl'
import { PageTitle } from '@/components/ui/page-title'

export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  const text = useTranslations('site')
  return (
    <main className="mx-auto max-w-measure px-4 py-24">
      <PageTitle>{text('errorTitle')}</PageTitle>
      <p className="mt-4 text-ink-2">{text('errorText')}</p>
      {error.digest && (
        <p className="mt-4 font-mono text-ink-3">{text('errorNumber', { digest: error.digest })}</p>
      )}
      <button
        type="button"
        onClick={reset}
        className="mt-8 rounded-control bg-ink px-4 py-2 font-medium text-paper"
      >
        {text('errorRetry')}
      </button>
    </main>
  )
}
