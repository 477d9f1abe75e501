import type { Organisation } from '../organisation.ts'
import { WEEKDAYS } from '../words/en/moments.ts'
import { siteWords as words } from '../words/en/site.ts'

/** Opening hours as people write them, days with equal hours together: "Monday to Friday: 09:00 to 17:00". */
export function openingWords({ hours }: Pick<Organisation, 'hours'>): string[] {
  const week = [hours.monday, hours.tuesday, hours.wednesday, hours.thursday, hours.friday, hours.saturday, hours.sunday]
  const days = week.map((opening, index) => ({
    day: WEEKDAYS[index] ?? '',
    open: opening ? words.openFrom(opening.from, opening.to) : words.closed,
  }))
  const runs: { first: string; last: string; count: number; open: string }[] = []
  for (const { day, open } of days) {
    const run = runs.at(-1)
    if (run?.open === open) Object.assign(run, { last: day, count: run.count + 1 })
    else runs.push({ first: day, last: day, count: 1, open })
  }
  return runs.map(({ first, last, count, open }) => `${words.span(first, last, count)}: ${open}`)
}
