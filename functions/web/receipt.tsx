import type { Temporal } from 'temporal-polyfill'
import { newsExpected } from '../../lib/calendar.ts'
import type { Deadline, Reference, Reporter, Words } from '../../lib/enquiry.ts'
import type { Organisation } from '../../lib/organisation.ts'
import type { ReleaseBrief } from '../../lib/release.ts'
import { Page } from '../../lib/ui/page.tsx'
import type { Site } from '../../lib/ui/site.ts'
import { dayAndTime, longMoment, timeOfDay } from '../../lib/words/en/moments.ts'
import { receiptWords as words } from '../../lib/words/en/receipt.ts'
import { siteWords } from '../../lib/words/en/site.ts'

export type ReceiptProps = {
  site: Site
  reference: Reference
  release: ReleaseBrief | null
  words: Words
  now: Temporal.Instant
}

/** The answer to a post that was stored: who has the question, on which number, by when to expect news. The same for every repeat. */
export function Receipt({ site, reference, release, words: sent, now }: ReceiptProps) {
  const { organisation } = site
  const who = release?.contactName ?? organisation.team
  const phone = release?.contactPhone ?? organisation.pressOffice.phone
  return (
    <Page site={site} title={words.title}>
      <div class="app-measure">
        <div class="app-receipt">
          <h1 class="app-receipt__title">{words.title}</h1>
          <p class="app-receipt__label">{words.reference}</p>
          <p class="app-receipt__reference">{reference}</p>
        </div>
        <p class="govuk-body">{words.keep}</p>
        <dl class="govuk-summary-list app-facts">
          <Fact label={words.who}>
            <strong>{who}</strong>
            <br />
            <a class="app-call" href={`tel:${phone.number}`}>
              {siteWords.call(phone.shown)}
            </a>
          </Fact>
          <Fact label={words.deadline}>
            <DeadlineFact deadline={sent.deadline} now={now} zone={organisation.zone} />
          </Fact>
          <Fact label={words.about}>{release?.headline ?? words.general}</Fact>
          <Fact label={words.reach}>{reachWords(sent.reporter)}</Fact>
        </dl>
        <h2 class="govuk-heading-m">{words.next}</h2>
        <p class="govuk-body">{words.told(who)}</p>
        <p class="govuk-body">{newsWords(organisation, now)}</p>
        <p class="govuk-body">{sent.reporter.email === null ? words.called : words.mailed}</p>
        <h2 class="govuk-heading-m">{words.urgentTitle}</h2>
        <p class="govuk-body">{words.urgent(phone.shown)}</p>
        <p class="govuk-body">{words.change}</p>
        <p class="govuk-body">
          <a class="govuk-link" href="/">
            {words.back}
          </a>
        </p>
      </div>
    </Page>
  )
}

function Fact({ label, children }: { label: string; children?: unknown }) {
  return (
    <div class="govuk-summary-list__row">
      <dt class="govuk-summary-list__key">{label}</dt>
      <dd class="govuk-summary-list__value">{children}</dd>
    </div>
  )
}

function DeadlineFact({ deadline, now, zone }: { deadline: Deadline; now: Temporal.Instant; zone: string }) {
  if (deadline.is === 'none') return <span>{words.none}</span>
  if (deadline.is === 'asap') return <strong>{words.asap}</strong>
  return (
    <span>
      <strong>{dayAndTime(deadline.at, now, zone)}</strong>
      <br />
      {longMoment(deadline.at, zone)}
    </span>
  )
}

function reachWords({ email, phone }: Reporter): string {
  if (email !== null && phone !== null) return words.byBoth(email, phone)
  return email === null ? words.byPhone(phone ?? '') : words.byEmail(email)
}

function newsWords(organisation: Organisation, now: Temporal.Instant): string {
  const news = newsExpected(now, organisation)
  if (news.is === 'after-opening') return words.opening(dayAndTime(news.opens, now, organisation.zone), news.minutes)
  return words.within(news.minutes, timeOfDay(now.add({ minutes: news.minutes }), organisation.zone))
}
