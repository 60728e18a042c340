// npm run bench: throughput and ratios, printed with the machine they were measured on. No part of the
// tests, for a busy machine may be slow without anything being wrong; a measurement with a goal fails when it misses it.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import os from 'node:os'
import { join } from 'node:path'
import { generateCode, installPackages, root } from './lib/prepare.mjs'

await installPackages()
await generateCode()
const wanted = process.argv.slice(2)
const cpu = os.cpus()[0]?.model ?? 'unknown processor'
console.log(
  `${cpu}, ${os.cpus().length} cores, ${Math.round(os.totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}\n`,
)
const names = readdirSync(join(root, 'scripts/bench'))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.replace(/\.ts$/, ''))
  .filter((name) => wanted.length === 0 || wanted.includes(name))
if (names.length === 0) console.error(`No such measurement: ${wanted.join(', ')}.`)
let isAllDone = names.length > 0
for (const name of names) {
  console.log(`— ${name}`)
  const { status } = spawnSync(join(root, 'node_modules/.bin/tsx'), [join('scripts/bench', `${name}.ts`)], {
    cwd: root,
    stdio: 'inherit',
  })
  isAllDone &&= status === 0
  console.log('')
}
process.exit(isAllDone ? 0 : 1)
