import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const root = dirname(import.meta.dirname)

/** Files that each break one rule, and the name of the rule that must say so. */
const VIOLATIONS: Record<string, { path: string; content: string }> = {
  'simulation-folders': { path: 'simulation/kernel/planted.ts', content: "import '@/course/planted-target'" },
  'simulation-packages': { path: 'simulation/kernel/planted-package.ts', content: "import 'zod'" },
  'simulation-no-node': { path: 'simulation/kernel/planted-node.ts', content: "import 'node:fs'" },
  'course-folders': { path: 'course/planted.ts', content: "import '@/server/db/planted-target'" },
  'components-folders': {
    path: 'components/lesson/planted.tsx',
    content: "import '@/assessment/planted-target'",
  },
  'app-packages': { path: 'app/planted.ts', content: "import 'pg'" },
  'e2e-folders': { path: 'e2e/planted.ts', content: "import '@/simulation/kernel/planted-kernel'" },
  'prisma-only-in-server-db': { path: 'server/auth/planted.ts', content: "import '@prisma/client'" },
  'db-is-a-leaf': { path: 'server/db/planted.ts', content: "import '@/server/auth/planted-target'" },
  'kernel-knows-no-model': {
    path: 'simulation/kernel/planted-model.ts',
    content: "import '../protocols/heartbeat/planted-target'",
  },
  'models-are-strangers': {
    path: 'simulation/protocols/heartbeat/planted.ts',
    content: "import '../gossip/planted-target'",
  },
  'ui-is-a-leaf': { path: 'components/ui/planted.tsx', content: "import '../lesson/planted-target'" },
  'no-circular': { path: 'course/circle-one.ts', content: "import './circle-two'" },
  'not-to-unresolvable': { path: 'course/planted-typo.ts', content: "import './no-such-file'" },
}

const TARGETS = [
  'course/planted-target.ts',
  'server/db/planted-target.ts',
  'server/auth/planted-target.ts',
  'assessment/planted-target.ts',
  'components/lesson/planted-target.ts',
  'simulation/kernel/planted-kernel.ts',
  'simulation/catalogue.ts',
  'simulation/protocols/heartbeat/planted-target.ts',
  'simulation/protocols/gossip/planted-target.ts',
]

function cruise(folder: string) {
  const result = spawnSync(
    join(root, 'node_modules/.bin/depcruise'),
    [
      'simulation',
      'course',
      'assessment',
      'components',
      'server',
      'app',
      'e2e',
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'json',
    ],
    { cwd: folder, encoding: 'utf8', maxBuffer: 1e8 },
  )
  const report = JSON.parse(result.stdout) as {
    modules: unknown[]
    summary: { violations: { rule: { name: string } }[] }
  }
  return {
    moduleCount: report.modules.length,
    rules: new Set(report.summary.violations.map(({ rule }) => rule.name)),
  }
}

test('every kind of forbidden import is caught, and clean files are not', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'import-rules-'))
  try {
    for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'])
      cpSync(join(root, file), join(folder, file))
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    const write = (path: string, content: string) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), `${content}\n`)
    }
    mkdirSync(join(folder, 'app'), { recursive: true })
    for (const target of TARGETS) write(target, 'export {}')
    // Journeys may know which simulations there are.
    write('e2e/planted-journey.ts', "import '@/simulation/catalogue'")
    const clean = cruise(folder)
    // A compiler that the tool cannot use makes it see nothing and be content: so what it saw is counted too.
    expect(clean).toEqual({ moduleCount: TARGETS.length + 1, rules: new Set() })

    write('course/circle-two.ts', "import './circle-one'")
    for (const { path, content } of Object.values(VIOLATIONS)) write(path, content)
    const caught = cruise(folder).rules
    expect([...Object.keys(VIOLATIONS)].filter((rule) => !caught.has(rule))).toEqual([])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
