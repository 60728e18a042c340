'use client'

import { useTranslations } from 'next-intl'
import { useSearchParams } from 'next/navigation'
import { Notice } from '@/components/ui/notice'
import { PROVIDER_PROBLEMS } from '@/course/providers'

/** What went wrong at another site, as the address of this page says. Needs a boundary where a page is prerendered. */
export function ProviderProblem() {
  const text = useTranslations('account')
  const named = useSearchParams().get('problem')
  const problem = PROVIDER_PROBLEMS.find((known) => known === named)
  if (!problem) return null
  return (
    <Notice tone="bad" role="alert" className="mb-6">
      {text(`errors.${problem}`)}
    </Notice>
  )
}
