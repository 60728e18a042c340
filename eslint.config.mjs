import javascript from '@eslint/js'
import next from '@next/eslint-plugin-next'
import accessibility from 'eslint-plugin-jsx-a11y-x'
import hooks from 'eslint-plugin-react-hooks'
import typescript from 'typescript-eslint'

const EXACT_MATH = 'imul|min|max|abs|floor|ceil|round|trunc|sqrt'

/** What would make a computation depend on more than its arguments. */
const IMPURE_GLOBALS = [
  ...[
    'Date',
    'performance',
    'setTimeout',
    'setInterval',
    'setImmediate',
    'queueMicrotask',
    'requestAnimationFrame',
  ],
  ...[
    'fetch',
    'process',
    'console',
    'crypto',
    'window',
    'document',
    'navigator',
    'localStorage',
    'globalThis',
    'Intl',
  ],
].map((name) => ({ name, message: 'Pure code: the same arguments must give the same result everywhere.' }))

const noAsync = {
  selector: ':matches(FunctionDeclaration, FunctionExpression, ArrowFunctionExpression)[async=true]',
  message: 'Pure code is synchronous.',
}
const noRandom = {
  selector: "MemberExpression[object.name='Math'][property.name='random']",
  message: 'Chance comes from the kernel’s seeded generator.',
}
const noLocaleSort = {
  selector:
    'CallExpression[callee.property.name=/^(localeCompare|toLocaleString|toLocaleUpperCase|toLocaleLowerCase)$/]',
  message: 'Sort by an explicit total order, never by locale.',
}
const exactMathOnly = [
  {
    selector: `MemberExpression[object.name='Math']:not([property.name=/^(${EXACT_MATH})$/])`,
    message: 'Engines may round this differently: use the kernel’s own (simulation/kernel/elementary.ts).',
  },
  { selector: "BinaryExpression[operator='**']", message: 'Engines may round ** differently.' },
  { selector: "AssignmentExpression[operator='**=']", message: 'Engines may round ** differently.' },
]

const sizeRules = {
  'max-lines': ['error', { max: 300 }],
  'max-lines-per-function': ['error', { max: 70, skipComments: true, skipBlankLines: true }],
}

export default typescript.config(
  {
    ignores: [
      'node_modules/**',
      '.next*/**',
      '.data/**',
      'server/db/generated/**',
      'next-env.d.ts',
      'test-results/**',
      'public/fonts/**',
    ],
  },
  javascript.configs.recommended,
  ...typescript.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      ...sizeRules,
      eqeqeq: 'error',
      'no-console': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.{tsx,ts}'],
    plugins: { 'react-hooks': hooks, 'jsx-a11y-x': accessibility, '@next/next': next },
    rules: {
      ...hooks.configs.recommended.rules,
      ...accessibility.configs.recommended.rules,
      ...next.configs.recommended.rules,
      // A scrolling region must be reachable by keyboard, or its far end is not.
      'jsx-a11y-x/no-noninteractive-tabindex': ['error', { tags: [], roles: ['region', 'tabpanel'] }],
      // React Aria moves focus into a menu that the reader has just opened, which is where it belongs.
      'jsx-a11y-x/no-autofocus': ['error', { ignoreNonDOM: true }],
      // Plain links reload the page; between prerendered pages that is what a reader's browser does best.
      '@next/next/no-html-link-for-pages': 'off',
      // The theme must be known before the first paint.
      '@next/next/no-sync-scripts': 'off',
      // Korean fonts are asked for by Korean pages only.
      '@next/next/no-css-tags': 'off',
    },
  },
  {
    files: ['simulation/**/*.ts', 'assessment/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': ['error', ...IMPURE_GLOBALS],
      'no-restricted-syntax': ['error', noAsync, noRandom, noLocaleSort],
    },
  },
  {
    files: ['simulation/**/*.ts'],
    ignores: ['**/*.test.ts', 'simulation/models.ts'],
    rules: { 'no-restricted-syntax': ['error', noAsync, noRandom, noLocaleSort, ...exactMathOnly] },
  },
  {
    files: [
      'components/**/*.{ts,tsx}',
      'course/**/*.ts',
      'assessment/**/*.ts',
      'simulation/**/*.ts',
      'messages/**/*.ts',
      'server/**/*.ts',
    ],
    rules: {
      'no-restricted-exports': [
        'error',
        { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } },
      ],
    },
  },
  {
    files: ['scripts/**', '*.{mjs,js,ts}', 'e2e/**', 'app/security-headers.mjs', 'public/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'URL',
          'fetch',
          'setTimeout',
          'clearTimeout',
          'setInterval',
          'clearInterval',
          'localStorage',
          'document',
          'window',
          'Element',
          'Buffer',
          'performance',
          'WebAssembly',
          'AbortSignal',
          'Worker',
          'window',
        ].map((name) => [name, 'readonly']),
      ),
    },
    rules: { 'no-console': 'off' },
  },
  { files: ['**/*.cjs'], languageOptions: { globals: { module: 'writable' } } },
  {
    files: ['e2e/**'],
    // Playwright's fixtures are functions of destructured fixtures and a continuation named use.
    rules: {
      'react-hooks/rules-of-hooks': 'off',
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
    },
  },
  {
    files: ['**/*.test.{ts,tsx}', 'e2e/**', 'messages/**', 'scripts/**/*.test.mjs'],
    rules: { 'max-lines-per-function': 'off', 'max-lines': 'off' },
  },
)
