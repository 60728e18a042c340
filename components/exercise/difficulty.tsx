'use client'

import { useTranslations } from 'next-intl'
import { classNames } from '../ui/class-names'

/** Three bars of rising height, filled as far as the exercise is hard. */
export function Difficulty({ level }: { level: 1 | 2 | 3 }) {
  const text = useTranslations('exercise')
  return (
    <span className="inline-flex items-end gap-[3px]" role="img" aria-label={text('difficulty', { level })}>
      {[1, 2, 3].map((bar) => (
        <span
          key={bar}
          className={classNames(
            'w-[5px] border',
            bar === 1 && 'h-[6px]',
            bar === 2 && 'h-[9px]',
            bar === 3 && 'h-[12px]',
            bar <= level ? 'border-ink-3 bg-ink-3' : 'border-rule-strong',
          )}
        />
      ))}
    </span>
  )
}
