import type { Temporal } from 'temporal-polyfill'
import { briefOf, type Release } from '../../lib/release.ts'
import { ours } from '../../lib/ui/language.ts'
import { CallButton } from '../../lib/ui/phone-link.tsx'
import type { Site } from '../../lib/ui/site.ts'
import { longMoment } from '../../lib/words/en/moments.ts'
import { releasePageWords as words } from '../../lib/words/en/newsroom.ts'

type AskProps = { site: Site; release: Release; now: Temporal.Instant }

/** Whom to ask about a release, and how. */
export function Ask({ site, release }: AskProps) {
  const { contactName: name, contactPhone } = briefOf(release)
  const phone = contactPhone ?? site.organisation.pressOffice.phone
  return (
    <aside class="app-ask" aria-labelledby="ask" {...ours(release.language)}>
      <h2 class="app-ask__title" id="ask">
        {words.askTitle}
      </h2>
      <p>{words.askLead}</p>
      <a class="govuk-button app-ask__button" href={`/releases/${release.slug}/enquiry`}>
        {words.ask}
      </a>
      <h3 class="app-ask__contact">{words.contact}</h3>
      <p class="app-ask__name">{name ?? site.organisation.team}</p>
      <p>{name === null ? words.officeLead : words.contactLead(name)}</p>
      <p>
        <CallButton phone={phone} />
      </p>
    </aside>
  )
}

/** A release that takes no more questions: since when, and the doors that stay open. */
export function ClosedAsk({ site: { organisation }, release }: AskProps) {
  const { phone } = organisation.pressOffice
  return (
    <aside class="app-ask app-ask--closed" aria-labelledby="ask" {...ours(release.language)}>
      <h2 class="app-ask__title" id="ask">
        {words.askTitle}
      </h2>
      <p>{closedWords(release, organisation.zone)}</p>
      <p>{words.closedCall}</p>
      <p>
        <CallButton phone={phone} />
      </p>
      <p>
        <a class="govuk-link" href="/enquiry">
          {words.closedAsk}
        </a>
      </p>
    </aside>
  )
}

function closedWords({ closesAt, withdrawnAt }: Release, zone: string): string {
  return closesAt && !withdrawnAt ? words.closed.closed(longMoment(closesAt, zone)) : words.closed.withdrawn
}
