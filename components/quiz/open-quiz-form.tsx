'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Locale } from '@/course/locale'
import { apiPaths, paths } from '@/course/paths'
import type { OpenQuiz } from '@/course/quiz'
import { Question } from '../exercise/question'
import { lackOf } from '../exercise/raw-answers'
import { write } from '../lesson/lesson-client'
import { Button } from '../ui/button'
import { ConfirmDialog } from '../ui/dialog'
import { Notice } from '../ui/notice'
import { QuizClock } from './quiz-clock'
import { troubleOf, type KeeperView, type QuizKeeper, type Trouble } from './quiz-keeper'
import type { QuizUnitView } from './quiz-view'
import { useQuizKeeper } from './use-quiz-keeper'

interface Props {
  unit: QuizUnitView
  quiz: OpenQuiz
  locale: Locale
  /** The button that started it is gone, and the focus goes to the first question. */
  hasJustStarted: boolean
  /** The server says that it takes no more answers. */
  onOver: () => void
}

type Step = 'answering' | 'asking' | 'submitting' | Trouble

const BUSY_SECONDS = 1

/** Saves what is not saved, hands the quiz in, and goes to its result. */
function useSubmission({ unit, quiz, locale }: Pick<Props, 'unit' | 'quiz' | 'locale'>, keeper: QuizKeeper) {
  const [step, setStep] = useState<Step>('answering')

  async function submit() {
    setStep('submitting')
    await keeper.flush()
    // What could not be saved is not submitted, unless the time is over: then it is too late for it.
    const { isOver, trouble } = keeper.read()
    if (!isOver && trouble) return setStep(trouble)
    for (;;) {
      const reply = await write('POST', apiPaths.quizSubmission(unit.id), { attempt: quiz.attempt })
      if (reply.kind === 'ok') return window.location.assign(paths.quiz(locale, unit.id, quiz.attempt))
      if (reply.kind === 'unreachable' || (reply.code !== 'busy' && reply.code !== 'rate-limited'))
        return setStep(troubleOf(reply))
      const seconds = reply.retryAfterSeconds ?? BUSY_SECONDS
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
    }
  }

  return { step, setStep, submit }
}

/** A quiz under way: every question on one page, what is saved, how much time is left, and the way to the end. */
export function OpenQuizForm({ unit, quiz, locale, hasJustStarted, onOver }: Props) {
  const text = useTranslations('quiz')
  const [keeper, view] = useQuizKeeper(unit.id, quiz)
  const { step, setStep, submit } = useSubmission({ unit, quiz, locale }, keeper)
  const answered = countAnswered(quiz, view)
  const total = quiz.items.length

  return (
    <>
      <StatusBar quiz={quiz} view={view} answered={answered} onOver={() => void submit()} />
      <ol className="mt-8 grid gap-12">
        {quiz.items.map((item, position) => (
          <li key={position}>
            <Question
              exercise={item.public}
              raw={view.answers[position]?.raw ?? null}
              name={`question-${position + 1}`}
              place={text('numberOf', { number: position + 1, total })}
              locale={locale}
              isAwaited={hasJustStarted && position === 0}
              isLocked={step === 'submitting' || view.isOver}
              onEdit={(raw) => keeper.edit(position, raw)}
            />
          </li>
        ))}
      </ol>
      <div className="mt-12 grid gap-4 border-t-2 border-ink pt-5">
        <div aria-live="polite" className="max-w-measure">
          {(step === 'unreachable' || step === 'refused' || step === 'invalid') && (
            <Notice tone="uncertain">{text(`notSubmitted.${step}`)}</Notice>
          )}
          {view.isOver && step !== 'submitting' && (
            <Notice tone="uncertain">
              <p className="mb-2">{text('over')}</p>
              <Button size="small" onClick={onOver}>
                {text('showResult')}
              </Button>
            </Notice>
          )}
        </div>
        <p>
          <Button
            tone="primary"
            aria-disabled={step === 'submitting'}
            onClick={() => (step === 'submitting' ? undefined : setStep('asking'))}
          >
            {text(step === 'submitting' ? 'submitting' : 'submit')}
          </Button>
        </p>
      </div>
      <ConfirmDialog
        isOpen={step === 'asking'}
        title={text('submitTitle')}
        confirmText={text('submit')}
        cancelText={text('goOn')}
        onConfirm={() => void submit()}
        onClose={() => setStep((now) => (now === 'asking' ? 'answering' : now))}
      >
        <p>
          {answered === total ? text('submitAll') : text('submitSome', { missing: total - answered, total })}
        </p>
      </ConfirmDialog>
    </>
  )
}

function countAnswered(quiz: OpenQuiz, view: KeeperView): number {
  return quiz.items.filter((item, position) => {
    const raw = view.answers[position]?.raw
    return raw ? lackOf(item.public, raw) === null : false
  }).length
}

interface StatusBarProps {
  quiz: OpenQuiz
  view: KeeperView
  answered: number
  onOver: () => void
}

/** Stays in sight: where one is, how long there is, and whether everything is safe. */
function StatusBar({ quiz: { deadlineAt, items, now }, view, answered, onOver }: StatusBarProps) {
  const text = useTranslations('quiz')
  const unsaved = view.answers.findIndex(({ state }) => state !== 'saved')
  return (
    <div className="sticky top-0 z-10 flex flex-wrap items-baseline gap-x-6 gap-y-1 border-b border-rule-strong bg-paper py-2.5 text-[0.9rem]">
      <span className="tabular-nums">{text('answered', { answered, total: items.length })}</span>
      {deadlineAt !== null && <QuizClock deadlineAt={deadlineAt} now={now} onOver={onOver} />}
      <span role="status" className="ms-auto text-ink-3">
        {view.isOver
          ? ''
          : view.trouble
            ? text(`notSaved.${view.trouble}`, { number: unsaved + 1 })
            : unsaved >= 0
              ? text('saving')
              : answered > 0
                ? text('saved')
                : ''}
      </span>
    </div>
  )
}
