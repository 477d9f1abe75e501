import type { Release } from '../../lib/release.ts'
import { Page } from '../../lib/ui/page.tsx'
import { CallButton } from '../../lib/ui/phone-link.tsx'
import type { Site } from '../../lib/ui/site.ts'
import { longMoment } from '../../lib/words/en/moments.ts'
import { releasePageWords as words } from '../../lib/words/en/newsroom.ts'
import { siteWords } from '../../lib/words/en/site.ts'

type ClosedProps = {
  site: Site
  release: Release
  /** Of the general form, with what the reporter's link had filled in. */
  form: string
}

/** Instead of the form of a release that takes no more questions: since when, and the doors that stay open. */
export function ClosedPage({ site, release, form }: ClosedProps) {
  const { slug, headline, withdrawnAt, closesAt } = release
  const { pressOffice, zone } = site.organisation
  const why = withdrawnAt ? 'withdrawn' : 'closed'
  const since = withdrawnAt ?? closesAt
  const title = words.closedTitle[why]
  const address = `/releases/${slug}`
  return (
    <Page site={site} title={title} back={{ href: address, text: siteWords.back }}>
      <div class="app-measure">
        <h1 class="govuk-heading-xl">{title}</h1>
        <p class="app-form__about">
          <a class="govuk-link" href={address} lang={release.language}>
            {headline}
          </a>
        </p>
        {since ? <p class="govuk-body-l">{words.closedForm[why](longMoment(since, zone))}</p> : null}
        <p class="govuk-body">{words.closedElse}</p>
        <p class="govuk-body app-help">
          <CallButton phone={pressOffice.phone} />
        </p>
        <a class="govuk-button" href={form}>
          {words.closedAsk}
        </a>
      </div>
    </Page>
  )
}
