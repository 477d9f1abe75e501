import type { Context } from 'hono'
import type { Temporal } from 'temporal-polyfill'
import { Page } from '../../lib/ui/page.tsx'
import { MONTHS } from '../../lib/words/en/moments.ts'
import { newsroomWords as words } from '../../lib/words/en/newsroom.ts'
import { siteWords } from '../../lib/words/en/site.ts'
import { page } from './answers.ts'
import type { Web } from './web.ts'

/** GET /archive — every month that has releases, by year, newest first. */
export const archive = (web: Web) => async (c: Context) => {
  const years = [...Map.groupBy(await web.releases.months(), ({ year }) => year)]
  return page(
    c,
    <Page site={web.site} title={words.months} back={{ href: '/', text: siteWords.back }}>
      <div class="app-measure">
        <h1 class="govuk-heading-xl">{words.months}</h1>
        {years.length === 0 ? <p class="govuk-body">{words.none}</p> : null}
        {years.map(([year, months]) => (
          <Year year={year} months={months} />
        ))}
      </div>
    </Page>,
    200,
    'public',
  )
}

function Year({ year, months }: { year: number; months: Temporal.PlainYearMonth[] }) {
  return (
    <section class="app-year" aria-labelledby={`year-${year}`}>
      <h2 class="govuk-heading-m" id={`year-${year}`}>
        {year}
      </h2>
      <ul class="app-year__months">
        {months.map((month) => (
          <li>
            <a class="govuk-link" href={`/?month=${month}`}>
              {MONTHS[month.month - 1]}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
