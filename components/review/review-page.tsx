'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useCallback, useEffect, useState } from 'react'
import { DAY_FORMAT } from '@/course/instant-format'
import { NOBODY_SHELF } from '@/course/lesson-state'
import type { Locale } from '@/course/locale'
import { apiPaths, paths } from '@/course/paths'
import type { ReviewItem, ReviewNext, ReviewSummary } from '@/course/review'
import { gatherWork, listWaiting } from '../exercise/shelf'
import { read, write } from '../lesson/lesson-client'
import { LinkButton } from '../ui/button'
import { TryAgainNotice } from '../ui/try-again-notice'
import { useFocusOnArrival } from '../ui/use-kept-focus'
import { ReviewQuestion } from './review-question'

interface Props {
  locale: Locale
}

type Loaded =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'item'; readonly item: ReviewItem; readonly due: number; readonly shelf: string }
  | { readonly kind: 'done'; readonly summary: ReviewSummary }

/** What is due today, one exercise after the other, until nothing is. */
export function ReviewPage({ locale }: Props) {
  const text = useTranslations('review')
  const [loaded, setLoaded] = useState<Loaded>({ kind: 'loading' })
  const [tries, setTries] = useState(0)
  const [left, setLeft] = useState<number | null>(null)

  // Each look asks the server what is due now.
  useEffect(() => {
    let isCurrent = true
    void load().then((next) => {
      if (isCurrent) setLoaded(next)
    })
    return () => {
      isCurrent = false
    }
  }, [tries])

  const next = useCallback(() => {
    setLoaded({ kind: 'loading' })
    setLeft(null)
    setTries((count) => count + 1)
  }, [])

  if (loaded.kind === 'loading') return <p role="status">{text('loading')}</p>
  if (loaded.kind === 'failed') {
    return <TryAgainNotice role="status" text={text('failed')} tryAgain={text('retry')} onTryAgain={next} />
  }
  if (loaded.kind === 'done')
    return <NothingDue summary={loaded.summary} locale={locale} isNext={tries > 0} />
  return (
    <ReviewQuestion
      key={`${loaded.item.lesson}/${loaded.item.public.id}/${loaded.item.seed}`}
      item={loaded.item}
      shelf={loaded.shelf}
      locale={locale}
      isNext={tries > 0}
      place={text('left', { count: left ?? loaded.due })}
      onAnswered={setLeft}
      onNext={next}
    />
  )
}

async function load(): Promise<Loaded> {
  const reply = await write<ReviewNext>('POST', apiPaths.reviewNext)
  if (reply.kind !== 'ok') return { kind: 'failed' }
  const { item, due, shelves } = reply.value
  gatherWork(shelves)
  const shelf = shelves[0] ?? NOBODY_SHELF
  // An answer that was given and not confirmed comes first: its question may not be asked any more.
  const waiting = listWaiting(shelf).find(({ context, asked }) => context === 'review' && asked)
  const first = waiting?.asked ?? item
  if (first) return { kind: 'item', item: first, due, shelf }
  const summary = await read<ReviewSummary>(apiPaths.reviews)
  return summary.kind === 'ok' ? { kind: 'done', summary: summary.value } : { kind: 'failed' }
}

interface NothingDueProps extends Props {
  summary: ReviewSummary
  /** Whether the learner came here from a question. */
  isNext: boolean
}

function NothingDue({ summary, locale, isNext }: NothingDueProps) {
  const text = useTranslations('review')
  const format = useFormatter()
  const title = useFocusOnArrival<HTMLParagraphElement>(isNext)
  const { planned, nextDueDay, isHeldBack, learner } = summary
  const isNew = planned === 0 && !isHeldBack
  return (
    <div className="max-w-measure">
      <p ref={title} tabIndex={-1} className="text-[1.15rem] font-semibold">
        {text(isNew ? 'noneTitle' : 'doneTitle')}
      </p>
      <p className="mt-2 text-ink-2">
        {planned === 0
          ? text(isHeldBack ? 'heldBack' : 'noneText')
          : nextDueDay
            ? text('doneText', { date: format.dateTime(new Date(nextDueDay), DAY_FORMAT), count: planned })
            : null}
      </p>
      <p className="mt-5">
        <LinkButton tone="primary" href={paths.courseMap(locale)}>
          {text('toCourse')}
        </LinkButton>
      </p>
      {learner.kind === 'guest' && (
        <p className="mt-4 text-[0.86rem] text-ink-3">
          {text('guest')} <a href={paths.register(locale)}>{text('register')}</a>
        </p>
      )}
    </div>
  )
}
