import { Temporal } from 'temporal-polyfill'
import type { Correction, Release } from '../../lib/release.ts'
import { ours } from '../../lib/ui/language.ts'
import { longMoment } from '../../lib/words/en/moments.ts'
import { releasePageWords as words } from '../../lib/words/en/newsroom.ts'

type ChangeProps = { release: Release; zone: string }

/** The latest correction, above the text: nobody reads an old fact by mistake. */
export function LatestCorrection({ release, zone }: ChangeProps) {
  const latest = release.corrections.at(-1)
  if (!latest) return null
  const own = ours(release.language)
  return (
    <section class="app-change">
      <h2 class="app-change__title" {...own}>
        {words.corrected(longMoment(latest.at, zone))}
      </h2>
      <p class="app-change__note">{latest.note}</p>
      <Before release={release} correction={latest} />
      {release.corrections.length > 1 ? (
        <p class="app-change__link" {...own}>
          <a class="govuk-link" href="#corrections">
            {words.allChanges(release.corrections.length)}
          </a>
        </p>
      ) : null}
    </section>
  )
}

/** Every correction, newest first, below the text of a release that has had more than one. */
export function Corrections({ release, zone }: ChangeProps) {
  const { corrections, language } = release
  if (corrections.length < 2) return null
  return (
    <section class="app-changes">
      <h2 class="govuk-heading-s" id="corrections" {...ours(language)}>
        {words.changes}
      </h2>
      <ol class="app-changes__list" reversed>
        {corrections.toReversed().map((correction) => (
          <li class="app-changes__item">
            <h3 class="app-change__title" {...ours(language)}>
              {words.corrected(longMoment(correction.at, zone))}
            </h3>
            <p class="app-change__note">{correction.note}</p>
            <Before release={release} correction={correction} />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What was public before a recall stays with the press office; only versions of this publication can be read. */
function Before({ release, correction }: { release: Release; correction: Correction }) {
  if (Temporal.Instant.compare(correction.at, release.publishedAt) < 0) return null
  return (
    <p class="app-change__link" {...ours(release.language)}>
      <a class="govuk-link" href={`/releases/${release.slug}?version=${correction.version - 1}`} rel="nofollow">
        {words.before}
      </a>
    </p>
  )
}

/** Instead of the text of a withdrawn release: that it is withdrawn, and why. */
export function WithdrawnNotice({ release: { corrections, withdrawnAt, language }, zone }: ChangeProps) {
  const why = corrections.at(-1)?.note
  const own = ours(language)
  return (
    <section class="app-change app-change--withdrawn">
      <h2 class="app-change__title" {...own}>
        {withdrawnAt ? words.withdrawn(longMoment(withdrawnAt, zone)) : null}
      </h2>
      <p class="app-change__note" {...own}>
        {words.withdrawnLead}
      </p>
      {why ? (
        <>
          <h3 class="app-change__why" {...own}>
            {words.withdrawnWhy}
          </h3>
          <p class="app-change__note">{why}</p>
        </>
      ) : null}
    </section>
  )
}

/** Above an earlier version: that it is one, until when it stood, and the way to what the release says now. */
export function EarlierNotice({ release, shown, zone }: ChangeProps & { shown: Release }) {
  const replaced = release.corrections.find(({ version }) => version > shown.version)
  return (
    <section class="app-change app-change--earlier" aria-labelledby="earlier" {...ours(shown.language)}>
      <p class="app-change__title" id="earlier">
        {words.earlier}
      </p>
      <p class="app-change__note">{replaced ? words.earlierLead(longMoment(replaced.at, zone)) : words.earlierLeadUnknown}</p>
      <p class="app-change__link">
        <a class="govuk-link" href={`/releases/${release.slug}`}>
          {words.toCurrent}
        </a>
      </p>
    </section>
  )
}
