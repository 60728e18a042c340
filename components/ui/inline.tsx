import { parseInlineMarkdown, type InlinePart } from './inline-markdown'
import { Measured } from './unbroken'

/** A short text of the course with its bold, emphasis and code. */
export function Inline({ text }: { text: string }) {
  return parseInlineMarkdown(text).map((part, index) => <Part key={index} part={part} />)
}

/** Hangul has no italic: a slanted one is a distortion, so Korean emphasis is weight. */
export const EMPHASIS = '[:lang(ko)_&]:font-semibold [:lang(ko)_&]:not-italic'

function Part({ part }: { part: InlinePart }) {
  if (part.kind === 'text') return <Measured text={part.text} />
  if (part.kind === 'code')
    return (
      <code className="rounded-[3px] bg-sunken px-1 font-mono text-[0.92em] [:lang(ko)_&]:px-0.5">
        {part.text}
      </code>
    )
  const children = part.parts.map((child, index) => <Part key={index} part={child} />)
  return part.kind === 'strong' ? (
    <strong className="font-semibold">{children}</strong>
  ) : (
    <em className={EMPHASIS}>{children}</em>
  )
}

/** The same for a text of several paragraphs, which an empty line separates. */
export function InlineParagraphs({ text, className }: { text: string; className?: string }) {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph, index) => (
      <p key={index} className={className}>
        <Inline text={paragraph} />
      </p>
    ))
}
