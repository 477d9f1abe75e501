import { loadTsx } from '../../dev/stack/load-tsx.ts'
import { costOfAnEnquiry } from './cost.ts'
import type { Figure } from './figure.ts'
import { newsroomCost } from './newsroom.ts'
import { readingTime } from './reading.ts'
import { sizes } from './size.ts'

/** `npm run bench`: every figure of one run, as a table, or as JSON with `--json`. */
loadTsx()
const { processorTime } = await import('./processor.ts')

const figures: Figure[] = []
for (const measure of [sizes, costOfAnEnquiry, () => newsroomCost(), readingTime, processorTime])
  figures.push(...(await measure()))
if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`)
else {
  const width = Math.max(...figures.map(({ what }) => what.length))
  for (const { what, figure, unit, goal } of figures) {
    process.stdout.write(`${what.padEnd(width)} ${String(figure).padStart(8)} ${unit.padEnd(6)}${goal ? ` goal ${goal}` : ''}\n`)
  }
}
