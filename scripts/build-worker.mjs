import { mkdir, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const output = process.env.GRADING_WORKER_PATH ?? join(root, '.next-workers/grading-worker.mjs')

// Bundled beforehand: the page bundler neither follows worker threads nor should it. Built beside its place and moved
// there, so that a running server never starts a thread from half a file.
await mkdir(dirname(output), { recursive: true })
const unfinished = `${output}.${process.pid}.tmp`
await build({
  entryPoints: [join(root, 'server/grading/grading-worker.ts')],
  outfile: unfinished,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  tsconfig: join(root, 'tsconfig.json'),
  logLevel: 'warning',
})
await rename(unfinished, output)
