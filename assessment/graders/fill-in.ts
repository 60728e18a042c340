import type { Accepted } from '@/course/exercises/fill-in'
import { authoredFeedback, overallFeedback } from '../feedback'
import { graded, invalid } from './grader'
import type { Grader } from './grader'

export const gradeFillIn: Grader<'fill-in'> = (exercise, raw, { values }) => {
  const written = normaliseWords(raw.text)
  if (written === '') return invalid('nothing-entered')
  if (isAccepted(written, exercise.accept)) return graded({ fraction: 1, feedback: [overallFeedback(1)] })
  const mistake = exercise.mistakes.find(({ accept }) => isAccepted(written, accept))
  const authored = mistake ? [authoredFeedback(exercise, mistake, values)] : []
  return graded({ fraction: 0, feedback: [overallFeedback(0), ...authored] })
}

/**
 * Makes two ways of writing the same words equal: full and half width, composed and decomposed Hangul, capitals,
 * spaces (복제 지연, 복제지연), hyphens, and quotes or a full stop round the whole.
 */
export function normaliseWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
    .replace(/[-‐‑‒–—]/gu, '')
    .replace(/^["'“”‘’(]+|["'“”‘’).。,!?]+$/gu, '')
}

function isAccepted(written: string, { en, ko }: Accepted): boolean {
  return [...en, ...ko].some((accepted) => normaliseWords(accepted) === written)
}
