import { useTranslations } from 'next-intl'
import { Inline } from '../ui/inline'
import type { LessonView } from './lesson-view'

export function Objectives({ objectives }: Pick<LessonView, 'objectives'>) {
  const text = useTranslations('lesson')
  return (
    <div className="my-8 max-w-measure">
      <p className="mb-1.5 text-[0.8rem] font-medium text-ink-3">{text('objectivesTitle')}</p>
      <ol className="border-t border-rule">
        {objectives.map((objective, index) => (
          <li key={objective.id} className="flex gap-4 border-b border-rule py-2 text-[0.95rem] leading-snug">
            <span aria-hidden="true" className="font-mono text-[0.84rem] text-ink-3 tabular-nums">
              {index + 1}
            </span>
            <span>
              <Inline text={objective.text} />
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}
