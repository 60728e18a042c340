import type { useTranslations } from 'next-intl'

/** The player's interface texts, already bound to a language. */
export type PlayerText = ReturnType<typeof useTranslations<'player'>>
