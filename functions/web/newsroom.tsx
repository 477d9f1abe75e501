import type { Context } from 'hono'
import { Temporal } from 'temporal-polyfill'
import { parsePlace, placeText } from '../../lib/listing.ts'
import type { ReleaseListing } from '../../lib/release.ts'
import type { NewsroomPage } from '../../lib/store/newsroom.ts'
import { Hours } from '../../lib/ui/contact-card.tsx'
import { written } from '../../lib/ui/language.ts'
import { Page } from '../../lib/ui/page.tsx'
import { CallButton } from '../../lib/ui/phone-link.tsx'
import type { Site } from '../../lib/ui/site.ts'
import { longDate, monthWords } from '../../lib/words/en/moments.ts'
import { newsroomWords as words } from '../../lib/words/en/newsroom.ts'
import { page } from './answers.ts'
import type { Web } from './web.ts'

type Month = Temporal.PlainYearMonth

/** GET / — the releases of one month, newest first, a page at a time: the newest month, or the one that is asked for. */
export const newsroom = (web: Web) => async (c: Context) => {
  const asked = c.req.query('month')
  const month = asked === undefined ? undefined : (monthIn(asked) ?? NO_MONTH)
  const after = month === undefined ? null : parsePlace(c.req.query('after') ?? '')
  const listed = await web.releases.list(month, after)
  return page(c, <Newsroom site={web.site} listed={listed} isNewest={month === undefined} />, 200, 'public')
}

/** A month that is none has no releases. */
const NO_MONTH = new Temporal.PlainYearMonth(1900, 1)

function monthIn(text: string): Month | null {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? Temporal.PlainYearMonth.from(text) : null
}

const isMonth = (month: Month | null) => month !== null && !month.equals(NO_MONTH)

function addressOf({ month, after }: NonNullable<NewsroomPage['older']>): string {
  return after ? `/?month=${month}&after=${placeText(after)}` : `/?month=${month}`
}

type ListProps = { site: Site; listed: NewsroomPage; isNewest: boolean }

function Newsroom({ site, listed, isNewest }: ListProps) {
  const { listings, month } = listed
  const { zone, name } = site.organisation
  const title = isNewest || !month || !isMonth(month) ? words.title : words.titleMonth(monthWords(month))
  return (
    <Page site={site} title={title}>
      <div class="app-columns">
        <div class="app-columns__main">
          <h1 class="govuk-heading-xl">{title}</h1>
          {isNewest ? <p class="govuk-body-l">{words.lead(name)}</p> : null}
          {isNewest && month && listings.length > 0 ? <h2 class="govuk-heading-m">{words.month(monthWords(month))}</h2> : null}
          {listings.length === 0 ? <p class="govuk-body">{noneWords(month)}</p> : null}
          <ul class="app-releases">
            {listings.map((listing) => (
              <Entry listing={listing} zone={zone} level={isNewest ? 'h3' : 'h2'} />
            ))}
          </ul>
          <More listed={listed} isNewest={isNewest} />
        </div>
        <div class="app-columns__side">
          <Ask site={site} />
          <Months listed={listed} isNewest={isNewest} />
        </div>
      </div>
    </Page>
  )
}

function noneWords(month: Month | null): string {
  return month && isMonth(month) ? words.noneInMonth(monthWords(month)) : words.none
}

/** @param level of the headline, so that no level of headings is left out */
function Entry({ listing, zone, level: Heading }: { listing: ReleaseListing; zone: string; level: 'h2' | 'h3' }) {
  const { slug, headline, date, publishedAt, updatedAt, summary, language } = listing
  const text = written(language)
  return (
    <li class="app-releases__item">
      <p class="app-releases__date">
        {dateWords(date, publishedAt.toZonedDateTimeISO(zone).toPlainDate())}
        {updatedAt.equals(publishedAt) ? null : <strong class="app-tag">{words.corrected}</strong>}
      </p>
      <Heading class="app-releases__headline" {...text}>
        <a class="govuk-link" href={`/releases/${slug}`}>
          {headline}
        </a>
      </Heading>
      {summary === '' ? null : (
        <p class="app-releases__summary" {...text}>
          {summary}
        </p>
      )}
    </li>
  )
}

/** The list is by publication: a release that bears another date says both, or its place in the list would puzzle. */
function dateWords(date: Temporal.PlainDate | null, published: Temporal.PlainDate): string {
  if (date === null || date.equals(published)) return longDate(published)
  return `${longDate(date)} · ${words.publishedHere(longDate(published))}`
}

function More({ listed: { month, older }, isNewest }: Omit<ListProps, 'site'>) {
  if (!older && isNewest) return null
  return (
    <nav class="app-more" aria-label={words.pages}>
      {older ? (
        <a class="app-more__link" href={addressOf(older)} rel="next">
          {words.older}
          {month?.equals(older.month) ? null : <span class="app-more__month">{monthWords(older.month)}</span>}
        </a>
      ) : null}
      {isNewest ? null : (
        <a class="app-more__link app-more__link--newest" href="/">
          {words.newest}
        </a>
      )}
    </nav>
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
        <CallButton phone={phone} />
      </p>
      <Hours organisation={organisation} />
    </section>
  )
}

function Months({ listed: { month, months }, isNewest }: Omit<ListProps, 'site'>) {
  return (
    <nav class="app-months" aria-labelledby="months">
      <h2 class="govuk-heading-s" id="months">
        {words.months}
      </h2>
      <ul class="govuk-list">
        {months.slice(0, SHOWN_MONTHS).map((one) => (
          <li>
            <a
              class="govuk-link"
              href={`/?month=${one}`}
              {...(!isNewest && month?.equals(one) ? { 'aria-current': 'page' } : {})}
            >
              {monthWords(one)}
            </a>
          </li>
        ))}
        {months.length > SHOWN_MONTHS || !isNewest ? (
          <li>
            <a class="govuk-link" href="/archive">
              {words.allMonths}
            </a>
          </li>
        ) : null}
      </ul>
      <p class="govuk-body app-months__feed">
        <a class="govuk-link" href="/feed.xml" type="application/atom+xml">
          {words.feed}
        </a>
      </p>
    </nav>
  )
}

const SHOWN_MONTHS = 12
