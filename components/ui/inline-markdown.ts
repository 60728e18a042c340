export type InlinePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly parts: readonly InlinePart[] }

const MARK = /`([^`]+)`|\*\*(.+?)(?<=\S)\*\*(?!\*)|\*(?=[^\s*])(.+?)(?<=[^\s*])\*(?!\*)/s

/**
 * Reads the inline subset that short course texts may use: two asterisks for strong, one for emphasis, backticks
 * for code. Whatever is not closed is text, and no markup ever passes through.
 */
export function parseInlineMarkdown(source: string): InlinePart[] {
  const parts: InlinePart[] = []
  let rest = source
  for (let match = MARK.exec(rest); match; match = MARK.exec(rest)) {
    if (match.index > 0) parts.push({ kind: 'text', text: rest.slice(0, match.index) })
    parts.push(readMark(match))
    rest = rest.slice(match.index + match[0].length)
  }
  if (rest !== '') parts.push({ kind: 'text', text: rest })
  return parts
}

function readMark([, code, strong, emphasis]: RegExpExecArray): InlinePart {
  if (code !== undefined) return { kind: 'code', text: code }
  if (strong !== undefined) return { kind: 'strong', parts: parseInlineMarkdown(strong) }
  return { kind: 'emphasis', parts: parseInlineMarkdown(emphasis ?? '') }
}

/** The words alone, for places that cannot carry markup: options, labels, announcements. */
export function plainText(source: string): string {
  return parseInlineMarkdown(source).map(wordsOf).join('')
}

function wordsOf(part: InlinePart): string {
  return 'text' in part ? part.text : part.parts.map(wordsOf).join('')
}
