import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { VARIABLES } from './configuration'

const read = (path: string) => readFileSync(path, 'utf8')
const document = read('docs/operating.md')
const documented = new Set(
  [...document.matchAll(/`([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|PORT)(?:=[^`]*)?`/g)].map(([, name]) => name),
)
const checked = Object.values(VARIABLES).flatMap(({ names }) => names)

/** Set by Node, npm, the shell or another program, or by one of our scripts for another. */
const NOT_SETTINGS =
  /^(PATH|NODE_ENV|NEXT_RUNTIME|PRISMA_.*|NEXT_TELEMETRY_DISABLED|NEXT_MANUAL_SIG_HANDLE|AUTH_TRUST_HOST)$/

function namesReadBy(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(
      (entry) => entry.isFile() && /\.(ts|tsx|mjs|js)$/.test(entry.name) && !/\.test\./.test(entry.name),
    )
    .filter(({ parentPath }) => !/generated|testing/.test(parentPath))
    .flatMap(({ parentPath, name }) => {
      const text = read(join(parentPath, name))
      const direct = [...text.matchAll(/(?:process\.env|environment)\.([A-Z][A-Z0-9_]*)/g)].map(
        ([, variable]) => variable,
      )
      const taken = [...text.matchAll(/\{([^{}]*)\} = process\.env/g)].flatMap(([, list = '']) =>
        list.split(','),
      )
      return [...direct, ...taken].map((variable = '') => variable.trim())
    })
}

const used = new Set(
  ['server', 'app', 'scripts'].flatMap(namesReadBy).filter((name) => !NOT_SETTINGS.test(name)),
)

test('docs/operating.md names every setting that is checked at start', () => {
  expect(checked.length).toBeGreaterThan(10)
  expect(checked.filter((name) => !documented.has(name))).toEqual([])
})

test('docs/operating.md names every variable that the code reads', () => {
  expect(used).toContain('DATABASE_URL')
  expect([...used].filter((name) => !documented.has(name))).toEqual([])
})

test('docs/operating.md names no setting that nothing reads', () => {
  const known = new Set([...checked, ...used])
  expect([...documented].filter((name) => name && !known.has(name))).toEqual([])
})
