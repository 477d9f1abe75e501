import { defineConfig } from 'vitest/config'

/** Two cores: two workers. What drives a browser or a whole stack runs alone, after everything else. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'fast',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/cdk/**', 'test/browser/**', 'test/proof/**'],
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        // The CDK takes a second to load and none of its tests changes anything: one worker loads it once.
        test: { name: 'cdk', include: ['test/cdk/**/*.test.ts'], isolate: false, maxWorkers: 1, sequence: { groupOrder: 1 } },
      },
      {
        extends: true,
        test: {
          name: 'stack',
          include: ['test/{browser,proof}/**/*.test.{ts,tsx}'],
          maxWorkers: 1,
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
