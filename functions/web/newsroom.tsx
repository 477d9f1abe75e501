import type { Context } from 'hono'
import { Temporal } from 'temporal-polyfill'
import type { NewsroomPage } from '../../lib/store/releases.ts'
import { Hours } from '../../lib/ui/contact-card.tsx'
import { Page } from '../../lib/ui/page.tsx'
import type { Site } from '../../lib/ui/site.ts'
import { longDate, MONTHS } from '../../lib/words/en/moments.ts'
import { newsroomWords as words } from '../../lib/words/en/newsroom.ts'
import { siteWords } from '../../lib/words/en/site.ts'
import { page } from './answers.ts'
import type { Web } from './web.ts'

/** GET / — the releases of one month, newest first: the newest month, or the one that is asked for. */
export const newsroom = (web: Web) => async (c: Context) => {
  const asked = c.req.query('month')
  const listed = await web.releases.list(asked === undefined ? undefined : (monthIn(asked) ?? NO_MONTH))
  return page(c, <Newsroom site={web.site} listed={listed} />, 200, 'public')
}

/** A month that is none has no releases. */
const NO_MONTH = new Temporal.PlainYearMonth(1900, 1)

function monthIn(text: string): Temporal.PlainYearMonth | null {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? Temporal.PlainYearMonth.from(text) : null
}

const monthWords = (month: Temporal.PlainYearMonth) => `${MONTHS[month.month - 1] ?? ''} ${month.year}`

function noneWords(month: Temporal.PlainYearMonth | null): string {
  return month && !month.equals(NO_MONTH) ? words.noneInMonth(monthWords(month)) : words.none
}

function Newsroom({ site, listed }: { site: Site; listed: NewsroomPage }) {
  const { listings, month, months } = listed
  const { zone, name } = site.organisation
  return (
    <Page site={site} title={words.title}>
      <div class="app-columns">
        <div class="app-columns__main">
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <p class="govuk-body-l">{words.lead(name)}</p>
          {month && listings.length > 0 ? <h2 class="govuk-heading-m">{words.month(monthWords(month))}</h2> : null}
          {listings.length === 0 ? <p class="govuk-body">{noneWords(month)}</p> : null}
          <ul class="app-releases">
            {listings.map(({ slug, headline, date, publishedAt }) => (
              <li class="app-releases__item">
                <p class="app-releases__date">{longDate(date ?? publishedAt.toZonedDateTimeISO(zone).toPlainDate())}</p>
                <h3 class="app-releases__headline">
                  <a class="govuk-link" href={`/releases/${slug}`}>
                    {headline}
                  </a>
                </h3>
              </li>
            ))}
          </ul>
        </div>
        <div class="app-columns__side">
          <Ask site={site} />
          {months.length > 1 ? <Months months={months} /> : null}
        </div>
      </div>
    </Page>
  )
}

function Ask({ site: { organisation } }: { site: Site }) {
  const { phone } = organisation.pressOffice
  return (
    <section class="app-ask" aria-labelledby="ask">
      <h2 class="app-ask__title" id="ask">
        {words.askTitle}
      </h2>
      <p>{words.askGeneral}</p>
      <a class="govuk-button app-ask__button" href="/enquiry">
        {words.ask}
      </a>
      <p class="app-ask__contact">{words.office}</p>
      <p>
        <a class="app-call" href={`tel:${phone.number}`}>
          {siteWords.call(phone.shown)}
        </a>
      </p>
      <Hours organisation={organisation} />
    </section>
  )
}

function Months({ months }: { months: Temporal.PlainYearMonth[] }) {
  return (
    <nav class="app-months" aria-labelledby="months">
      <h2 class="govuk-heading-s" id="months">
        {words.months}
      </h2>
      <ul class="govuk-list">
        {months.map((month) => (
          <li>
            <a class="govuk-link" href={`/?month=${month}`}>
              {monthWords(month)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
