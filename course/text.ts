import { resolveParticle } from './korean'
import type { Locale, Localised } from './locale'

export type TextValue = string | number | Localised

export type TextValues = Readonly<Record<string, TextValue>>

const PLACEHOLDER = /\{([A-Za-z][A-Za-z0-9_-]*)\}/
const PARTICLE = /\{([ㄱ-ㅎ가-힣]+\/[ㄱ-ㅎ가-힣]+)\}/
const TOKENS = new RegExp(`${PLACEHOLDER.source}|${PARTICLE.source}`, 'g')

/**
 * Fills a template: `{name}` becomes the value, and `{은/는}` after anything becomes the particle that fits it.
 * Numbers are written as the language writes them. Other braces stand for themselves.
 * @throws {Error} when a placeholder has no value or a particle pair is unknown.
 */
export function renderText(template: string, values: TextValues, locale: Locale): string {
  let rendered = ''
  let readTo = 0
  for (const token of template.matchAll(TOKENS)) {
    const [written, name, pair] = token
    rendered += template.slice(readTo, token.index)
    readTo = token.index + written.length
    rendered +=
      name === undefined ? resolveParticle(rendered, pair ?? '') : renderValue(template, name, values, locale)
  }
  return rendered + template.slice(readTo)
}

/** The names of the placeholders in a template, each once, in order of appearance. */
export function placeholdersOf(template: string): readonly string[] {
  const names = [...template.matchAll(TOKENS)].flatMap((token) => (token[1] === undefined ? [] : [token[1]]))
  return [...new Set(names)]
}

/** A share in whole per cent, as the language writes it. @param share in [0, 1]. */
export function formatPercent(share: number, locale: Locale): string {
  return `${Math.round(share * 100)}${percentSign(locale)}`
}

/** A grade in per cent, to the tenth: whoever set 62.5 does not read 63. @param share in [0, 1]. */
export function formatGrade(share: number, locale: Locale): string {
  return `${formatNumber(Math.round(share * 1000) / 10, locale)}${percentSign(locale)}`
}

/** The sign with the space before it that English of this course has and Korean has not. */
export function percentSign(locale: Locale): string {
  return locale === 'ko' ? '%' : ' %'
}

/** Writes a number for reading: grouped thousands, at most four decimals, three significant digits when tiny. */
export function formatNumber(value: number, locale: Locale): string {
  const isTiny = value !== 0 && Math.abs(value) < 0.001
  const options = isTiny ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 4 }
  return new Intl.NumberFormat(locale, options).format(value)
}

/** Fills a text in every language. */
export function renderLocalised(text: Localised, values: TextValues): Localised {
  return { en: renderText(text.en, values, 'en'), ko: renderText(text.ko, values, 'ko') }
}

function renderValue(template: string, name: string, values: TextValues, locale: Locale): string {
  const value = Object.hasOwn(values, name) ? values[name] : undefined
  if (value === undefined) throw new Error(`No value for the placeholder {${name}} in "${template}".`)
  if (typeof value === 'number') return formatNumber(value, locale)
  return typeof value === 'string' ? value : value[locale]
}
