'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import type { Locale } from '@/course/locale'
import { Button } from '../ui/button'
import { Disclosure } from '../ui/disclosure'
import { Notice } from '../ui/notice'
import { ExerciseForm } from './exercise-form'
import type { ExerciseControl } from './use-exercise'

interface Props {
  control: ExerciseControl
  locale: Locale
  /** Of the exercise: begins every id in it. */
  name: string
}

/** Something else was typed in another tab. Both are kept until the reader has chosen; which one is theirs to say. */
export function OtherVersion({ control, locale, name }: Props) {
  const text = useTranslations('exercise')
  const place = useRef<HTMLDivElement>(null)
  const { exercise, other } = control.machine

  function choose(choice: () => void) {
    choice()
    // The button that had the focus is gone; the form that was chosen is right before this place.
    place.current?.focus()
  }

  return (
    <div ref={place} role="status" tabIndex={-1}>
      {other !== null && (
        <Notice tone="uncertain" className="mt-4 max-w-measure">
          <p className="mb-2">{text('otherTab.text')}</p>
          <Disclosure summary={text('otherTab.show')} className="mb-3">
            <ExerciseForm
              exercise={exercise}
              raw={other}
              locale={locale}
              name={`${name}-other`}
              isLocked
              outcome={null}
              onEdit={() => undefined}
            />
          </Disclosure>
          <div className="flex flex-wrap gap-2.5">
            <Button size="small" onClick={() => choose(control.takeOther)}>
              {text('otherTab.take')}
            </Button>
            <Button size="small" onClick={() => choose(control.keepOwn)}>
              {text('otherTab.keep')}
            </Button>
          </div>
        </Notice>
      )}
    </div>
  )
}
