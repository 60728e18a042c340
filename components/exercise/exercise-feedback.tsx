'use client'

import { useTranslations } from 'next-intl'
import { useId, type Ref } from 'react'
import type { FeedbackItem, GradingOutcome } from '@/course/grading'
import type { Locale } from '@/course/locale'
import { Button } from '../ui/button'
import { Inline, InlineParagraphs } from '../ui/inline'
import { Notice } from '../ui/notice'

interface Props {
  outcome: GradingOutcome
  locale: Locale
  /** False once the form has changed since: then this is about an earlier answer. */
  isCurrent: boolean
  ref: Ref<HTMLDivElement>
  onShow: (scenario: string, from: HTMLElement) => void
}

/**
 * What the grading said: the verdict first, then why, then what to look at. Whoever waits for it is brought here by the
 * focus and hears it so; it is no live region, which would say it a second time, and again with every change.
 */
export function ExerciseFeedback({ outcome, locale, isCurrent, ref, onShow }: Props) {
  const text = useTranslations('exercise')
  const why = useId()
  const verdict = verdictText(outcome, text)
  const tone = outcome.isCorrect ? 'good' : outcome.fraction > 0 ? 'uncertain' : 'bad'
  return (
    <Notice
      ref={ref}
      role="group"
      aria-label={verdict}
      aria-describedby={why}
      tabIndex={-1}
      tone={isCurrent ? tone : 'neutral'}
      title={verdict}
      className="mt-4 max-w-measure"
    >
      <div id={why} className="grid gap-2.5">
        {!isCurrent && <p className="text-[0.84rem] text-ink-3">{text('earlier')}</p>}
        {worthSaying(outcome.feedback).map((item, index) => (
          <Item key={index} item={item} locale={locale} onShow={onShow} />
        ))}
        {outcome.used && outcome.used.par !== null && (
          <p className="font-mono text-[0.86rem]">
            {text('used', { used: outcome.used.interventions, par: outcome.used.par })}
          </p>
        )}
        {outcome.explanation && (
          <div className="mt-1 grid gap-2 border-t border-good/40 pt-2.5">
            <p className="text-[0.82rem] font-medium text-ink-2">{text('explanation')}</p>
            <InlineParagraphs text={outcome.explanation[locale]} />
          </div>
        )}
      </div>
    </Notice>
  )
}

/** The title already says right, partly right or not yet; "incorrect" alone still deserves its advice. */
function worthSaying(items: readonly FeedbackItem[]): readonly FeedbackItem[] {
  const more = items.filter((item) => !['correct', 'partly-correct', 'incorrect'].includes(item.code))
  return more.length > 0 ? more : items.filter((item) => item.code === 'incorrect')
}

type Text = ReturnType<typeof useTranslations<'exercise'>>

export function verdictText(outcome: GradingOutcome, text: Text): string {
  const { used, fraction } = outcome
  if (outcome.isCorrect) {
    const isPar = used !== undefined && used.par !== null && used.interventions <= used.par
    return text(isPar ? 'rightWithinPar' : 'right')
  }
  return fraction > 0 ? text('partly', { percent: Math.round(fraction * 100) }) : text('notYet')
}

interface ItemProps {
  item: FeedbackItem
  locale: Locale
  onShow: (scenario: string, from: HTMLElement) => void
}

function Item({ item, locale, onShow }: ItemProps) {
  const text = useTranslations('exercise')
  const { show, misconception } = item
  return (
    <div className="grid gap-1">
      {item.text ? (
        <InlineParagraphs text={item.text[locale]} />
      ) : (
        item.code !== 'authored' && <p>{text(`feedback.${item.code}`, item.values)}</p>
      )}
      {misconception && (
        <div className="mt-0.5 border-s border-rule-strong ps-3 text-[0.88rem] text-ink-2">
          <p>{text('misconception', { statement: misconception.statement[locale] })}</p>
          <p>
            <Inline text={misconception.correction[locale]} />
          </p>
        </div>
      )}
      {show && (
        <p>
          <Button tone="plain" size="small" onClick={(event) => onShow(show, event.currentTarget)}>
            <PlayMark />
            {text('showMe')}
          </Button>
        </p>
      )}
    </div>
  )
}

function PlayMark() {
  return (
    <svg aria-hidden="true" viewBox="0 0 9 10" className="w-2.5">
      <path d="M0 0l9 5-9 5z" fill="currentColor" />
    </svg>
  )
}
