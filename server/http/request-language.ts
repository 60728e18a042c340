import { isLocale, LOCALE_DEFAULT, type Locale } from '@/course/locale'
import { readCookies } from './read-cookies'

/** The language to remember of somebody new: the one of the page they are on, as next-intl's cookie has it. */
export function requestLanguage(headers: Headers): Locale {
  const chosen = readCookies(headers.get('cookie')).get('NEXT_LOCALE')
  if (isLocale(chosen)) return chosen
  const preferred = headers.get('accept-language')?.slice(0, 2)
  return isLocale(preferred) ? preferred : LOCALE_DEFAULT
}
