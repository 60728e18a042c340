import { bundleMDX } from 'mdx-bundler'
import remarkGfm from 'remark-gfm'

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

/** Compiles MDX and keeps the tree it was read into. */
export async function bundleMdx(source: string): Promise<BundledMdx> {
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
        },
      ],
    }),
    esbuildOptions: (options) => ({ ...options, minify: false, logLevel: 'silent' }),
  })
  return { code, tree }
}
