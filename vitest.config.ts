import { defineConfig } from 'vitest/config'

/** Proofs that run a whole stack; the others run all of it in one process, on virtual time. */
const STACK_PROOFS = 'test/proof/{clock,crash,stack}.test.ts'
/** A proof may take long in `npm run prove`. */
const LONG = { testTimeout: 120_000, hookTimeout: 120_000 }

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
        test: {
          name: 'proof',
          include: ['test/proof/**/*.test.ts'],
          exclude: [STACK_PROOFS],
          ...LONG,
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
          include: ['test/browser/**/*.test.{ts,tsx}', STACK_PROOFS],
          maxWorkers: 1,
          fileParallelism: false,
          ...LONG,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
