import type { Temporal } from 'temporal-polyfill'
import { newsExpected } from '../../lib/calendar.ts'
import type { Deadline, Reference, Reporter, Words } from '../../lib/enquiry.ts'
import type { Organisation } from '../../lib/organisation.ts'
import type { ReleaseBrief } from '../../lib/release.ts'
import { ContactCard } from '../../lib/ui/contact-card.tsx'
import { Page } from '../../lib/ui/page.tsx'
import type { Site } from '../../lib/ui/site.ts'
import { dayAndTime, longMoment, timeOfDay } from '../../lib/words/en/moments.ts'
import { receiptWords as words } from '../../lib/words/en/receipt.ts'

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
  const contact = { organisation, name: release?.contactName ?? null, phone: release?.contactPhone ?? null }
  return (
    <Page site={site} title={words.title}>
      <div class="app-columns">
        <div class="app-columns__main">
          <div class="app-receipt">
            <h1 class="app-receipt__title">{words.title}</h1>
            <p class="app-receipt__label">{words.reference}</p>
            <p class="app-receipt__reference">{reference}</p>
          </div>
          <p class="govuk-body">{words.keep}</p>
        </div>
        <div class="app-columns__side">
          <ContactCard {...contact} title={words.who} note={words.urgent} />
        </div>
        <div class="app-columns__main">
          <dl class="govuk-summary-list app-facts">
            <Fact label={words.deadline}>
              <DeadlineFact deadline={sent.deadline} now={now} zone={organisation.zone} />
            </Fact>
            <Fact label={words.about}>{release?.headline ?? words.general}</Fact>
            <Fact label={words.reach}>{reachWords(sent.reporter)}</Fact>
          </dl>
          <details class="govuk-details">
            <summary class="govuk-details__summary">
              <span class="govuk-details__summary-text">{words.sent}</span>
            </summary>
            <div class="govuk-details__text app-sent">{sent.question}</div>
          </details>
          <Next organisation={organisation} who={contact.name ?? organisation.team} reporter={sent.reporter} now={now} />
        </div>
      </div>
    </Page>
  )
}

type NextProps = { organisation: Organisation; who: string; reporter: Reporter; now: Temporal.Instant }

function Next({ organisation, who, reporter, now }: NextProps) {
  return (
    <>
      <h2 class="govuk-heading-m">{words.next}</h2>
      <ol class="govuk-list govuk-list--number govuk-list--spaced">
        <li>{words.told(who)}</li>
        <li>{newsWords(organisation, now)}</li>
        <li>{reporter.email === null ? words.called : words.mailed}</li>
      </ol>
      <p class="govuk-body">{words.change}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/">
          {words.back}
        </a>
      </p>
    </>
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
