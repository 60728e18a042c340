'use client'

import { useTranslations } from 'next-intl'

/** The sentence for a refusal's code, and a general one for a code that has none. */
export function useRefusalWords(): (code: string) => string {
  const text = useTranslations('teaching')
  return (code) => {
    const key = `errors.${code}` as 'errors.other'
    return text.has(key) ? text(key) : text('errors.other')
  }
}
