'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { Locale } from '@/course/locale'
import { apiPaths, paths } from '@/course/paths'
import type { ReviewSummary } from '@/course/review'
import { read } from '../lesson/lesson-client'

/** Says that something is due for review, where something is. */
export function ReviewsDue({ locale }: { locale: Locale }) {
  const text = useTranslations('review')
  const [due, setDue] = useState(0)
  // What is due comes from the server, after the page.
  useEffect(() => {
    const abort = new AbortController()
    void read<ReviewSummary>(apiPaths.reviews, abort.signal).then((reply) => {
      if (reply.kind === 'ok') setDue(reply.value.due)
    })
    return () => abort.abort()
  }, [])
  if (due === 0) return null
  return (
    <p className="mt-3">
      <a href={paths.review(locale)}>{text('due', { count: due })}</a>
    </p>
  )
}
