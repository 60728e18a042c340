'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { SimulationFigure } from '@/components/simulation/simulation-figure'
import { Button } from '@/components/ui/button'
import type { Locale } from '@/course/locale'
import type { Run } from '@/simulation/kernel/run'

interface Props {
  run: Run
  locale: Locale
  figureId: string
}

/** The submitted run in the player, computed again from the run itself: what the grader saw. */
export function ReplayRun({ run, locale, figureId }: Props) {
  const text = useTranslations('teaching')
  const [isOpen, setIsOpen] = useState(false)
  return (
    <div className="mt-2 grid gap-3">
      <Button
        size="small"
        className="justify-self-start"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        {text(isOpen ? 'answerReplayHide' : 'answerReplay')}
      </Button>
      {isOpen && (
        <SimulationFigure
          figureId={figureId}
          simulation={run.simulation}
          locale={locale}
          scenarios={[]}
          initialRun={run}
          initialAtUs={0}
        />
      )}
    </div>
  )
}
