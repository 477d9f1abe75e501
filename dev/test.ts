import { parseArgs } from 'node:util'
// biome-ignore lint/suspicious/noDeprecatedImports: only its other signature, with a mode, is deprecated
import { startVitest, type TestModule } from 'vitest/node'
import { build } from './build.ts'

/** A module that could not be loaded, or a hook that failed, is a failure although no test says so. */
function count(modules: readonly TestModule[], unhandled: number): { passed: number; failed: number } {
  const counts = { passed: 0, failed: unhandled }
  for (const module of modules) {
    const states = [...module.children.allTests()].map((test) => test.result().state)
    const failed = states.filter((state) => state === 'failed').length
    counts.passed += states.filter((state) => state === 'passed').length
    counts.failed += failed || (module.ok() ? 0 : 1)
  }
  return counts
}

async function run(filters: string[]): Promise<{ passed: number; failed: number }> {
  let counts = { passed: 0, failed: 1 }
  const counter = {
    onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]) {
      counts = count(modules, unhandled.length)
    },
  }
  const vitest = await startVitest(filters, { watch: false, reporters: ['default', counter] })
  await vitest.close()
  return counts
}

/**
 * `npm test`: builds, then runs every test, or those whose paths hold one of the words given.
 * `--prove` runs the proofs alone, in their long form. The last line counts.
 */
const { values, positionals } = parseArgs({ allowPositionals: true, options: { prove: { type: 'boolean' } } })
if (values.prove) process.env['PROVE'] = '1'
let counts = { passed: 0, failed: 1 }
try {
  await build()
  counts = await run(values.prove && positionals.length === 0 ? ['test/proof'] : positionals)
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? fault.message : fault}\n`)
}
const code = counts.failed === 0 && counts.passed > 0 ? 0 : 1
process.stdout.write(`\ntests: ${counts.passed} passed, ${counts.failed} failed\n`, () => process.exit(code))
