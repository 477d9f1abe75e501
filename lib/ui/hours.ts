import { weekOf } from '../calendar.ts'
import type { Organisation } from '../organisation.ts'
import { WEEKDAYS } from '../words/en/moments.ts'
import { siteWords as words } from '../words/en/site.ts'

/**
 * Opening hours as people write them, days with equal hours together: "Monday to Friday: 09:00 to 17:00". Bank holidays come last,
 * with the nation that keeps them: reporters write from all of them.
 */
export function openingWords({ hours, bankHolidays }: Pick<Organisation, 'hours' | 'bankHolidays'>): string[] {
  const days = weekOf(hours).map((opening, index) => ({
    day: WEEKDAYS[index] ?? '',
    open: opening ? words.openFrom(opening.from, opening.to) : words.closed,
  }))
  const runs: { first: string; last: string; count: number; open: string }[] = []
  for (const { day, open } of days) {
    const run = runs.at(-1)
    if (run?.open === open) Object.assign(run, { last: day, count: run.count + 1 })
    else runs.push({ first: day, last: day, count: 1, open })
  }
  const lines = runs.map(({ first, last, count, open }) => `${words.span(first, last, count)}: ${open}`)
  return bankHolidays ? [...lines, `${words.bankHolidays[bankHolidays]}: ${words.closed}`] : lines
}
