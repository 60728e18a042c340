import { useTranslations } from 'next-intl'
import { Inline } from '../ui/inline'
import type { LessonView } from './lesson-view'

export function Objectives({ objectives }: Pick<LessonView, 'objectives'>) {
  const text = useTranslations('lesson')
  return (
    <div className="max-w-measure my-8">
      <p className="text-ink-3 mb-1.5 text-[0.8rem] font-medium">{text('objectivesTitle')}</p>
      <ol className="border-rule border-t">
        {objectives.map((objective, index) => (
          <li key={objective.id} className="border-rule flex gap-4 border-b py-2 text-[0.95rem] leading-snug">
            <span aria-hidden="true" className="text-ink-3 font-mono text-[0.84rem] tabular-nums">
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
