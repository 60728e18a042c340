import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Inline } from '@/components/ui/inline'
import { INSTANT_FORMAT } from '@/course/instant-format'
import type { ExercisePublic } from '@/course/exercises/exercise'
import type { RawAnswer } from '@/course/exercises/registry'
import type { GradingOutcome } from '@/course/grading'
import { RawAnswerText } from './raw-answer'
import { ReplayRun } from './replay-run'

export interface SubmittedAnswer {
  readonly id: string
  readonly lessonTitle: string
  readonly exercise: ExercisePublic
  readonly raw: RawAnswer
  readonly outcome: GradingOutcome
  readonly submittedAt: Date
  /** Whose it is, where a list holds answers of several learners. */
  readonly by?: { readonly name: string; readonly href: string }
}

interface Props {
  answers: readonly SubmittedAnswer[]
  timeZone: string
}

export function AnswerList({ answers, timeZone }: Props) {
  return (
    <ol className="border-t border-rule">
      {answers.map((answer) => (
        <AnswerEntry key={answer.id} answer={answer} timeZone={timeZone} />
      ))}
    </ol>
  )
}

function AnswerEntry({ answer, timeZone }: { answer: SubmittedAnswer; timeZone: string }) {
  const text = useTranslations('teaching')
  const format = useFormatter()
  const locale = useLocale()
  const { by, exercise, outcome, raw, submittedAt } = answer
  // Several parts of one answer may rest on the same misconception, which is said once.
  const misconceptions = new Map(
    outcome.feedback.flatMap(({ misconception }) =>
      misconception ? [[misconception.id, misconception.statement]] : [],
    ),
  )
  return (
    <li className="grid gap-3 border-b border-rule py-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 className="font-semibold wrap-anywhere">
          <span aria-hidden="true" className={outcome.isCorrect ? 'text-good' : 'text-bad'}>
            {outcome.isCorrect ? '✓ ' : '✕ '}
          </span>
          {by && (
            <>
              <a href={by.href}>
                <bdi>{by.name}</bdi>
              </a>{' '}
              ·{' '}
            </>
          )}
          {exercise.title[locale]}
        </h2>
        <p className="text-[0.84rem] text-ink-3">
          {answer.lessonTitle} · {text('answerScore', { score: Math.round(outcome.fraction * 100) })} ·{' '}
          <time dateTime={submittedAt.toISOString()}>
            {format.dateTime(submittedAt, { ...INSTANT_FORMAT, timeZone })}
          </time>
        </p>
      </div>
      <p className="max-w-measure text-[0.92rem] text-ink-2">
        <Inline text={exercise.prompt[locale]} />
      </p>
      <div className="max-w-measure border-s-[3px] border-rule-strong ps-4">
        <p className="text-[0.8rem] text-ink-3">{text('answerRaw')}</p>
        <div className="wrap-anywhere">
          <RawAnswerText exercise={exercise} raw={raw} locale={locale} />
        </div>
        {outcome.run && <ReplayRun run={outcome.run} locale={locale} figureId={`answer-${answer.id}`} />}
      </div>
      {[...misconceptions].map(([id, statement]) => (
        <p key={id} className="text-[0.88rem] text-bad">
          <span aria-hidden="true">✕ </span>“<Inline text={statement[locale]} />”
        </p>
      ))}
    </li>
  )
}
