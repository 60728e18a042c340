import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') }
const ignored = ['node_modules/**', '.next*/**', '.data/**', 'e2e/**']

export default defineConfig({
  test: {
    // A loop that never ends should end as a failed test, not as a machine without memory.
    execArgv: ['--max-old-space-size=3072'],
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...ignored, '**/*.{property,database}.test.ts'],
          // A machine that is busy with something else is slow, not wrong.
          testTimeout: 20_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'property',
          include: ['**/*.property.test.ts'],
          exclude: ignored,
          testTimeout: 240_000,
        },
      },
      {
        // These need DATABASE_URL: a migrated database that may be filled and emptied.
        resolve: { alias },
        test: {
          name: 'database',
          include: ['**/*.database.test.ts'],
          exclude: ignored,
          fileParallelism: false,
          testTimeout: 30_000,
        },
      },
    ],
  },
})
