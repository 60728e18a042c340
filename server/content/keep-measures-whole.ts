import { stretchesOf } from '@/course/unbroken'
import type { MdxNode } from './bundle-mdx'

/** Where a lesson's prose stands. Words inside a component are that component's own. */
const PROSE = ['paragraph', 'strong', 'emphasis', 'delete', 'tableCell', 'link']

/** Wraps each number and its unit in `<Unbroken>`, which a lesson's vocabulary knows. */
export function keepMeasuresWhole(node: MdxNode): MdxNode {
  if (!node.children) return node
  const isProse = PROSE.includes(node.type)
  return {
    ...node,
    children: node.children.flatMap((child) =>
      isProse && child.type === 'text' ? textNodes(child.value ?? '') : [keepMeasuresWhole(child)],
    ),
  }
}

function textNodes(text: string): MdxNode[] {
  return stretchesOf(text).map((stretch) => {
    const words: MdxNode = { type: 'text', value: stretch.text }
    return stretch.isUnbroken
      ? { type: 'mdxJsxTextElement', name: 'Unbroken', attributes: [], children: [words] }
      : words
  })
}
