'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { Locale } from '@/course/locale'
import { apiPaths, paths } from '@/course/paths'
import type { ReviewSummary } from '@/course/review'
import { read } from '../lesson/lesson-client'

/** Says what is due for review, once something was planned. */
export function ReviewsDue({ locale }: { locale: Locale }) {
  const text = useTranslations('review')
  const [summary, setSummary] = useState<ReviewSummary | null>(null)
  // What is due comes from the server, after the page.
  useEffect(() => {
    const abort = new AbortController()
    void read<ReviewSummary>(apiPaths.reviews, abort.signal).then((reply) => {
      if (reply.kind === 'ok') setSummary(reply.value)
    })
    return () => abort.abort()
  }, [])
  if (!summary || (summary.planned === 0 && !summary.isHeldBack)) return null
  const { due } = summary
  return (
    <p className="mt-3">
      <a href={paths.review(locale)}>{due === 0 ? text('noneDue') : text('due', { count: due })}</a>
    </p>
  )
}
