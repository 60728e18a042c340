import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { AnswerList } from '@/components/teaching/answer-list'
import { Inline } from '@/components/ui/inline'
import type { Locale } from '@/course/locale'
import { paths } from '@/course/paths'
import { getViewer } from '@/server/auth/get-viewer'
import { isRefusal } from '@/server/refusal'
import { ANSWERS_SHOWN_MAX } from '@/server/statistics/read-exercise'
import { readMisconceptionAnswers } from '@/server/statistics/read-misconception'
import { ClassPageFrame } from '../../class-page'
import { memberAnswersView } from '../../answers-view'

interface Props {
  params: Promise<{ locale: Locale; class: string; misconception: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return { title: (await getTranslations({ locale, namespace: 'statistics' }))('misconception') }
}

/** The answers of a class that rest on one misconception. */
export default async function MisconceptionPage({ params }: Props) {
  const { locale, class: classId, misconception } = await params
  setRequestLocale(locale)
  const text = await getTranslations('statistics')
  const read = await readMisconceptionAnswers(await getViewer(), classId, misconception)
  if (isRefusal(read)) notFound()
  const answers = await memberAnswersView(locale, classId, read.answers)
  return (
    <ClassPageFrame locale={locale} class={read.class} role={read.role} current="overview">
      <p className="text-[0.86rem]">
        <a href={paths.teachClass(locale, classId)}>{text('backToOverview')}</a> · {text('misconception')}
      </p>
      <h2 className="mt-1 max-w-measure text-[1.4rem] font-semibold">
        “<Inline text={read.statement[locale]} />”
      </h2>
      <p className="mt-3 max-w-measure text-ink-2">
        <strong className="font-semibold text-ink">{text('whatIsTrue')}</strong>{' '}
        <Inline text={read.correction[locale]} />
      </p>
      <section aria-labelledby="answers-title" className="mt-10">
        <h2 id="answers-title" className="text-[1.05rem] font-semibold">
          {text('answersTitle')}
        </h2>
        <p className="mt-1 mb-3 text-[0.82rem] text-ink-3">
          {text('misconceptionRule', { most: ANSWERS_SHOWN_MAX })}
        </p>
        {answers.length === 0 ? (
          <p className="text-ink-2">{text('misconceptionNone')}</p>
        ) : (
          <AnswerList answers={answers} timeZone={read.class.timeZone} />
        )}
      </section>
    </ClassPageFrame>
  )
}
