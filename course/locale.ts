/** The languages of the course. Every page, exercise and sentence exists in each of them. */
export const LOCALES = ['en', 'ko'] as const

export type Locale = (typeof LOCALES)[number]

export const OTHER_LOCALE: Readonly<Record<Locale, Locale>> = { en: 'ko', ko: 'en' }

export const LOCALE_DEFAULT: Locale = 'en'

/** A short text in every language of the course. */
export interface Localised {
  readonly en: string
  readonly ko: string
}

export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value)
}
