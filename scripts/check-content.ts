import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { checkContent } from '../server/content/check/check-content'
import { contentFolder } from '../server/content/content-folder'
import { formatFinding } from '../server/content/finding'
import { loadModel } from '../simulation/models'

const USAGE = `Checks everything in content/, and runs every scenario and solution in it.

  npm run check-content                    check
  npm run check-content -- --write         also compute par of break-it exercises into par.yaml
  npm run check-content -- --lesson <id>   only one lesson
  npm run check-content -- --root <folder> another content folder
`

/** Exit codes: 0 nothing found, 1 findings, 2 the command was not understood. */
async function main(): Promise<number> {
  let values
  try {
    const options = {
      write: { type: 'boolean', default: false },
      lesson: { type: 'string' },
      root: { type: 'string' },
      help: { type: 'boolean', default: false },
    } as const
    values = parseArgs({ options }).values
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`)
    return 2
  }
  if (values.help) {
    process.stdout.write(USAGE)
    return 0
  }
  const root = values.root === undefined ? contentFolder() : resolve(values.root)
  const { findings, notes } = await checkContent(root, {
    loadModel,
    isWriting: values.write,
    lesson: values.lesson,
  })
  for (const note of notes) process.stdout.write(`note: ${note}\n`)
  for (const finding of findings) process.stdout.write(`${formatFinding(finding)}\n`)
  process.stdout.write(
    findings.length === 0 ? 'content: nothing found\n' : `content: ${findings.length} findings\n`,
  )
  return findings.length === 0 ? 0 : 1
}

process.exitCode = await main()
