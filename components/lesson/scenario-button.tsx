'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useSimulationDirectory } from './simulation-directory'

/** Words of the text that load a scenario into the simulation beside them: what the sentence claims, to be seen. */
export function ScenarioButton({ scenario, children }: { scenario: string; children: ReactNode }) {
  const directory = useSimulationDirectory()
  const text = useTranslations('lesson')
  return (
    <button
      type="button"
      title={text('scenarioHint')}
      onClick={(event) =>
        directory.show({ scenario, returnTo: { element: event.currentTarget, text: text('backToText') } })
      }
      className="rounded-t-[3px] border-b-[1.5px] border-accent bg-accent-soft box-decoration-clone px-1.5 text-start leading-[1.45] font-medium text-accent hover:bg-accent hover:text-on-accent"
    >
      <svg
        aria-hidden="true"
        viewBox="0 0 9 10"
        className="me-1.5 inline-block h-[0.62em] w-auto align-baseline"
      >
        <path d="M0 0l9 5-9 5z" fill="currentColor" />
      </svg>
      {children}
    </button>
  )
}
