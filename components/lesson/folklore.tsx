import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Inline } from '../ui/inline'
import type { MisconceptionView } from './lesson-view'
import { ScenarioButton } from './scenario-button'

/** What people usually say, why it fails, and the run that shows it. */
export function Folklore({
  misconception,
  children,
}: {
  misconception: MisconceptionView
  children?: ReactNode
}) {
  const text = useTranslations('lesson')
  return (
    <div className="my-8 max-w-measure border-s-[3px] border-rule-strong ps-5">
      <p className="text-[0.8rem] font-medium text-ink-3">{text('folkloreLabel')}</p>
      <p className="mb-2.5 text-ink-2">
        <span aria-hidden="true" className="me-2 font-semibold text-bad">
          ✕
        </span>
        <q>
          <Inline text={misconception.statement} />
        </q>
      </p>
      <p className="text-[0.8rem] font-medium text-ink-3">{text('folkloreTruth')}</p>
      <p className="mb-2">
        <Inline text={misconception.correction} />
      </p>
      {children}
      {misconception.show && (
        <p className="mt-2">
          <ScenarioButton scenario={misconception.show}>{text('showMe')}</ScenarioButton>
        </p>
      )}
    </div>
  )
}
