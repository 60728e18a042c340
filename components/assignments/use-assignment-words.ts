'use client'

import { useTranslations } from 'next-intl'

/** The sentence for a refusal's code, and a general one for a code that has none. */
export function useAssignmentWords(): (code: string) => string {
  const text = useTranslations('assignments')
  return (code) => {
    const key = `errors.${code}` as 'errors.other'
    return text.has(key) ? text(key) : text('errors.other')
  }
}
