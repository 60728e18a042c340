import { bundleMDX } from 'mdx-bundler'
import remarkGfm from 'remark-gfm'
import { keepMeasuresWhole } from './keep-measures-whole'

/** What of a Markdown tree the content check reads. */
export interface MdxNode {
  readonly type: string
  readonly name?: string | null
  readonly value?: string
  readonly depth?: number
  readonly attributes?: readonly { readonly type: string; readonly name?: string; readonly value?: unknown }[]
  readonly children?: readonly MdxNode[]
  readonly position?: { readonly start: { readonly line: number } }
}

export interface BundledMdx {
  /** For mdx-bundler's getMDXComponent. */
  readonly code: string
  readonly tree: MdxNode
}

/** How many texts are kept: more than a course has, so that only an editor's many versions reach it. */
const TEXTS_KEPT_MAX = 200

const bundled = new Map<string, Promise<BundledMdx>>()

/** Compiles MDX and keeps the tree it was read into. The same text is compiled once. */
export function bundleMdx(source: string): Promise<BundledMdx> {
  const known = bundled.get(source)
  if (known !== undefined) return known
  if (bundled.size >= TEXTS_KEPT_MAX) bundled.clear()
  const bundling = bundle(source)
  bundled.set(source, bundling)
  return bundling
}

async function bundle(source: string): Promise<BundledMdx> {
  let tree: MdxNode = { type: 'root' }
  const { code } = await bundleMDX({
    source,
    mdxOptions: (options) => ({
      ...options,
      remarkPlugins: [
        ...(options.remarkPlugins ?? []),
        remarkGfm,
        () => (root: unknown) => {
          tree = structuredClone(root) as MdxNode
          return keepMeasuresWhole(tree)
        },
      ],
    }),
    esbuildOptions: (options) => ({ ...options, minify: false, logLevel: 'silent', charset: 'utf8' }),
  })
  return { code, tree }
}
