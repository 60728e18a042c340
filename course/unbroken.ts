/** A stretch of text that may, or may not, be broken at the end of a line. */
export interface Stretch {
  readonly text: string
  readonly isUnbroken: boolean
}

/**
 * A number with its unit, or a sign such as `%`, and the Korean particle after them. Browsers break at the space, and
 * between a sign and Hangul even where words are kept whole.
 */
const MEASURE =
  /\d[\d.,]*(?: ?[%‰]| (?:[µm]?s|min|h|[kKMGT]i?B)(?:\/s)?(?![\p{Script=Latin}\d]))\p{Script=Hangul}*/gu

/** Cuts a text into stretches, so that what is measured stays on one line. */
export function stretchesOf(text: string): Stretch[] {
  const stretches: Stretch[] = []
  let readTo = 0
  for (const { 0: measure, index } of text.matchAll(MEASURE)) {
    if (index > readTo) stretches.push({ text: text.slice(readTo, index), isUnbroken: false })
    stretches.push({ text: measure, isUnbroken: true })
    readTo = index + measure.length
  }
  if (readTo < text.length) stretches.push({ text: text.slice(readTo), isUnbroken: false })
  return stretches
}
