import type { ReactNode, Ref } from 'react'
import { classNames } from './class-names'

const TONES = {
  neutral: 'border-rule-strong bg-sunken',
  good: 'border-good bg-good-soft',
  bad: 'border-bad bg-bad-soft',
  uncertain: 'border-uncertain bg-uncertain-soft',
  accent: 'border-accent bg-accent-soft',
} as const

/** The shape says the same as the colour, for those who do not see it. */
const MARKS = { neutral: null, good: '✓', bad: '✕', uncertain: '◐', accent: null } as const

interface Props {
  tone?: keyof typeof TONES
  title?: ReactNode
  children?: ReactNode
  role?: 'status' | 'alert' | 'note' | 'group'
  'aria-label'?: string
  'aria-describedby'?: string
  className?: string
  tabIndex?: number
  ref?: Ref<HTMLDivElement>
}

export function Notice({ tone = 'neutral', title, children, className, ...rest }: Props) {
  const mark = MARKS[tone]
  return (
    <div
      {...rest}
      className={classNames(
        'rounded-e-[4px] border-s-[3px] px-4 py-2.5 text-[0.93rem] leading-normal',
        TONES[tone],
        className,
      )}
    >
      {title && (
        <p className="font-semibold">
          {mark && (
            <span aria-hidden="true" className="me-1.5">
              {mark}
            </span>
          )}
          {title}
        </p>
      )}
      {children}
    </div>
  )
}
