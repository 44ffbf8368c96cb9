import { defineConfig } from 'vitest/config'
import { LongestFirst } from './tests/support/sequence.ts'

export default defineConfig({
  test: {
    include: [
      'contract/**/*.test.ts',
      'server/**/*.test.ts',
      'text/**/*.test.ts',
      'web/**/*.test.ts',
      'db/**/*.test.ts',
      'demo/**/*.test.ts',
      'tests/**/*.test.ts',
    ],
    globalSetup: 'tests/support/database.ts',
    sequence: { sequencer: LongestFirst },
    pool: 'forks',
    // each file's own world is its database; reading all modules anew for each file took a third of the time
    isolate: false,
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // a page on a busy machine
    expect: { poll: { timeout: 10_000 } },
  },
})
