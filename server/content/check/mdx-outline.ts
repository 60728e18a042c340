import type { MdxNode } from '../bundle-mdx'

/** One component of a lesson's text. */
export interface OutlineEntry {
  readonly name: string
  readonly props: Readonly<Record<string, string>>
  /** Props that are not plain text, which a lesson must not have. */
  readonly computedProps: readonly string[]
  /** The ids or names of the components around it, outermost first. */
  readonly around: readonly string[]
  readonly line: number
}

/** What of a lesson's text both languages share, and what the reader counts. */
export interface Outline {
  readonly components: readonly OutlineEntry[]
  /** Code, imports, headings and bare asterisks, none of which a lesson's text may have. */
  readonly forbidden: readonly { readonly line: number; readonly message: string; readonly remedy: string }[]
  /** Running text, one entry per paragraph, heading or cell, so that a word in several nodes stays one word. */
  readonly prose: readonly {
    readonly around: readonly string[]
    readonly text: string
    readonly line: number
  }[]
}

/** Reads a tree into its components, its prose, and what is forbidden. */
export function outlineOf(tree: MdxNode): Outline {
  const outline: Collected = { components: [], forbidden: [], prose: [] }
  visit(tree, { around: [], isCounted: false }, outline)
  return outline
}

type Collected = { -readonly [part in keyof Outline]: Outline[part][number][] }

interface Place {
  readonly around: readonly string[]
  /** Whether the text here was already counted with the block around it. */
  readonly isCounted: boolean
}

/** What holds text and inline things only. A component alone on its line holds its text without any of these. */
const TEXT_BLOCKS: readonly string[] = ['paragraph', 'heading', 'tableCell']

function textOf({ children = [], type, value }: MdxNode): string {
  return type === 'text' || type === 'inlineCode' ? (value ?? '') : children.map(textOf).join('')
}

function visit(node: MdxNode, { around, isCounted }: Place, outline: Collected): void {
  const line = node.position?.start.line ?? 1
  let inside = around
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    const entry = entryOf(node, around, line)
    outline.components.push(entry)
    inside = [...around, entry.props.id === undefined ? entry.name : `${entry.name}#${entry.props.id}`]
  }
  const forbidden = forbiddenOf(node)
  if (forbidden) outline.forbidden.push({ line, ...forbidden })
  const isBlock = TEXT_BLOCKS.includes(node.type)
  if (isBlock || (!isCounted && node.type === 'text'))
    outline.prose.push({ around, text: textOf(node), line })
  for (const child of node.children ?? []) {
    visit(child, { around: inside, isCounted: isCounted || isBlock }, outline)
  }
}

function entryOf(node: MdxNode, around: readonly string[], line: number): OutlineEntry {
  const props: Record<string, string> = {}
  const computedProps: string[] = []
  for (const attribute of node.attributes ?? []) {
    if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string') {
      props[attribute.name ?? ''] = attribute.value
    } else computedProps.push(attribute.name ?? '{…}')
  }
  return { name: node.name ?? '', props, computedProps, around, line }
}

function forbiddenOf(node: MdxNode): { message: string; remedy: string } | null {
  if (node.type === 'mdxjsEsm' && node.value) {
    return {
      message: 'The text imports or exports something.',
      remedy: 'Use the components of docs/authoring.md by name.',
    }
  }
  if (node.type.startsWith('mdx') && node.type.endsWith('Expression')) {
    return {
      message: `The text has an expression {${node.value ?? ''}}.`,
      remedy: 'Write it out; escape a brace as \\{.',
    }
  }
  if (node.type === 'text' && node.value?.includes('*')) {
    return {
      message: 'The text shows an asterisk.',
      remedy:
        'Bold does not end between a sign and a letter, as in **f(x)**예요: end it on a letter, or before a space.',
    }
  }
  if (node.type === 'heading' && (node.depth ?? 1) < 3) {
    return {
      message: 'The text has a heading of its own.',
      remedy: 'Use <Section id="…" title="…">, or ### within one.',
    }
  }
  if (node.type === 'image' || node.type === 'imageReference') {
    return { message: 'The text has an image.', remedy: 'Use <Figure id="…" />.' }
  }
  return null
}
