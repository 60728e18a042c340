import type { Locale } from '@/course/locale'
import { formatNumber, percentSign, renderText, type TextValues } from '@/course/text'
import { picturesEn, type PictureTexts } from '@/messages/simulations/pictures.en'
import { picturesKo } from '@/messages/simulations/pictures.ko'
import type { Unit } from '@/simulation/kernel/recording'
import { formatDuration } from '../run/instant-text'

const TEXTS: Readonly<Record<Locale, PictureTexts>> = { en: picturesEn, ko: picturesKo }

export type PictureText = (key: keyof PictureTexts, values?: TextValues) => string

/** The words of pictures in one language. */
export function pictureText(locale: Locale): PictureText {
  return (key, values = {}) => renderText(TEXTS[locale][key], values, locale)
}

/** Writes a value with its unit as it stands beside a picture: 41 ms, 82 %, 1,204. */
export function formatValue(value: number, unit: Unit, locale: Locale): string {
  if (unit === 'us') return formatDuration(Math.round(value), locale)
  if (unit === 'ratio') return rounded(value * 100, locale) + percentSign(locale)
  return rounded(value, locale)
}

function rounded(value: number, locale: Locale): string {
  return formatNumber(Math.round(value * 10) / 10, locale)
}
