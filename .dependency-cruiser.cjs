// Import rules (dependency-cruiser). Each row: what a folder may import besides itself. Anything unlisted is an error.
// scripts/import-rules.test.ts plants a violation of each kind and sees it caught.
const MAY_IMPORT = {
  simulation: { folders: [], packages: [] },
  course: { folders: ['simulation'], packages: ['zod/mini'] }, // plain zod would reach the browser: 35 kB against 24
  assessment: { folders: ['simulation', 'course'], packages: ['ts-fsrs'] },
  messages: { folders: ['course'], packages: [] },
  components: { folders: ['simulation', 'course', 'messages'], packages: ['*'] },
  server: { folders: ['simulation', 'course', 'assessment', 'messages'], packages: ['*'], node: true },
  // Pages compose; some compute a recording to draw, and simulation/ runs anywhere.
  app: {
    folders: ['components', 'server', 'simulation', 'course', 'messages'],
    packages: ['react', 'next', 'next-auth', 'next-intl'],
  },
  scripts: {
    folders: ['server', 'assessment', 'course', 'simulation', 'messages'],
    packages: ['*'],
    node: true,
  },
  // Journeys take from the simulations only which there are: what is read of them is read in the page.
  e2e: {
    folders: ['course', 'messages'],
    files: ['simulation/catalogue.ts'],
    packages: ['@playwright/test', '@axe-core/playwright', 'esbuild', 'pg', 'yaml'],
    node: true,
  },
}
const TEST = '[.]test[.]tsx?$'
const ANY_PACKAGE = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'unknown']

function rulesFor([folder, { folders, files = [], packages, node = false }]) {
  const from = { path: `^${folder}/`, pathNot: TEST }
  const allowed = [folder, ...folders].join('|')
  const single = files.map((file) => `|^${file.replace('.', '[.]')}$`).join('')
  const listed = `node_modules/(@types/)?(${packages.join('|')})([./]|$)`
  return [
    {
      name: `${folder}-folders`,
      severity: 'error',
      from,
      to: { dependencyTypes: ['local', 'aliased'], pathNot: `^(${allowed})/|^node_modules/${single}` },
      comment: `${folder}/ may import: ${[folder, ...folders, ...files].join(', ')}.`,
    },
    !packages.includes('*') && {
      name: `${folder}-packages`,
      severity: 'error',
      from,
      to: { dependencyTypes: ANY_PACKAGE, ...(packages.length > 0 && { pathNot: listed }) },
      comment: `${folder}/ may import packages: ${packages.join(', ') || 'none'}.`,
    },
    !node && {
      name: `${folder}-no-node`,
      severity: 'error',
      from,
      to: { dependencyTypes: ['core'] },
      comment: `${folder}/ must run without Node.`,
    },
  ].filter(Boolean)
}

module.exports = {
  forbidden: [
    ...Object.entries(MAY_IMPORT).flatMap(rulesFor),
    {
      name: 'prisma-only-in-server-db',
      severity: 'error',
      comment: 'Queries live in server/db.',
      from: { pathNot: `^(server/db|prisma)/|${TEST}` },
      to: { path: 'node_modules/@prisma/client|^server/db/(client|generated)' },
    },
    {
      name: 'db-is-a-leaf',
      severity: 'error',
      from: { path: '^server/db/' },
      to: { path: '^server/', pathNot: '^server/db/' },
    },
    {
      name: 'kernel-knows-no-model',
      severity: 'error',
      from: { path: '^simulation/kernel/', pathNot: TEST },
      to: { path: '^simulation/(protocols|systems)/|^simulation/catalogue' },
    },
    {
      name: 'models-are-strangers',
      severity: 'error',
      comment:
        'Protocols and systems share only through shared/; the capstone, systems/architecture, is composed of systems.',
      from: {
        path: '^simulation/(protocols|systems)/([^/]+)/',
        pathNot: '^simulation/systems/architecture/',
      },
      to: { path: '^simulation/(protocols|systems)/', pathNot: '^simulation/$1/($2|shared)/' },
    },
    {
      name: 'ui-is-a-leaf',
      severity: 'error',
      comment: 'Where a text may be broken is a matter of texts, and lessons are told by the server.',
      from: { path: '^components/ui/' },
      to: {
        path: '^(components|simulation|course|messages)/',
        pathNot: '^(components/ui/|course/unbroken\\.ts)',
      },
    },
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'not-to-test', severity: 'error', from: { pathNot: TEST }, to: { path: TEST } },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true, // `import type` counts too
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
