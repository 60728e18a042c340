import { defineRouting } from 'next-intl/routing'

/** Every address names its language, so that a link opens the page its sender saw. */
export const routing = defineRouting({ locales: ['en', 'ko'], defaultLocale: 'en', localePrefix: 'always' })
