import type { Accepted } from '@/course/exercises/fill-in'
import { authoredFeedback, overallFeedback } from '../feedback'
import { graded, invalid } from './grader'
import type { Grader } from './grader'

export const gradeFillIn: Grader<'fill-in'> = (exercise, raw, { values }) => {
  const written = raw.text
  if (normaliseWords(written) === '') return invalid('nothing-entered')
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
  const accepted = new Set([...en, ...ko].map(normaliseWords))
  return accepted.has(normaliseWords(written)) || namesIn(written).every((name) => accepted.has(name))
}

/** Texts introduce a term as 복제 지연(replication lag): whoever writes it so has to have both names right. */
function namesIn(written: string): readonly string[] {
  const both = /^([^()]+)\(([^()]+)\)[\s.。]*$/u.exec(written.normalize('NFKC'))
  return (both?.slice(1) ?? [written]).map(normaliseWords)
}
