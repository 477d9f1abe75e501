import type { Context } from 'hono'
import { isOpenToEnquiries } from '../../lib/correction.ts'
import type { Release } from '../../lib/release.ts'
import { isSlug } from '../../lib/slug.ts'
import { ours, written } from '../../lib/ui/language.ts'
import { Page } from '../../lib/ui/page.tsx'
import { safeUrl } from '../../lib/ui/safe-url.ts'
import { longDate } from '../../lib/words/en/moments.ts'
import { releasePageWords as words } from '../../lib/words/en/newsroom.ts'
import { page } from './answers.ts'
import { Ask, ClosedAsk } from './release-ask.tsx'
import { Corrections, EarlierNotice, LatestCorrection, WithdrawnNotice } from './release-changes.tsx'
import { ReleaseHead } from './release-head.tsx'
import type { Web } from './web.ts'

/** A published release by its address; null for every other address, whether it never existed or does not exist yet. */
export async function findRelease(web: Web, slug: string | undefined): Promise<Release | null> {
  return slug !== undefined && isSlug(slug) ? web.releases.read(slug) : null
}

/**
 * GET /releases/:slug — the release, and whom to ask about it; with `?version=1` as it was then.
 * Of a withdrawn release no version is shown: its page says that it is withdrawn, and why.
 */
export const releasePage = (web: Web) => async (c: Context) => {
  const release = await findRelease(web, c.req.param('slug'))
  if (!release) return c.notFound()
  const shown = await versionOf(web, release, c.req.query('version'))
  if (!shown) return c.notFound()
  const isCurrent = shown === release
  if (!isCurrent || release.withdrawnAt) c.header('X-Robots-Tag', 'noindex')
  return page(c, <ReleasePage web={web} release={release} shown={shown} />, 200, 'public')
}

async function versionOf(web: Web, release: Release, asked: string | undefined): Promise<Release | null> {
  if (asked === undefined || release.withdrawnAt) return release
  const version = /^[1-9]\d{0,8}$/.test(asked) ? Number(asked) : 0
  return version === release.version ? release : web.releases.earlier(release, version)
}

type ReleasePageProps = {
  web: Web
  /** As it is now: its contacts are asked, its address is the one to quote. */
  release: Release
  /** The version whose text is shown. */
  shown: Release
}

function ReleasePage({ web, release, shown }: ReleasePageProps) {
  const { site } = web
  const { slug, withdrawnAt } = release
  const isCurrent = shown === release
  const back = isCurrent ? { href: '/', text: words.all } : { href: `/releases/${slug}`, text: words.current }
  const asked = { site, release, now: web.clock() }
  return (
    <Page
      site={site}
      title={titleOf(release, shown)}
      back={back}
      language={shown.language}
      head={<ReleaseHead {...{ web, release, shown }} />}
    >
      <div class="app-columns">
        {withdrawnAt ? <Withdrawn web={web} release={release} /> : <Text web={web} release={release} shown={shown} />}
        <div class="app-columns__side">
          {isOpenToEnquiries(release, asked.now) ? <Ask {...asked} /> : <ClosedAsk {...asked} />}
        </div>
      </div>
    </Page>
  )
}

function titleOf(release: Release, shown: Release): string {
  if (release.withdrawnAt) return words.titleWithdrawn(release.headline)
  return shown === release ? release.headline : words.titleEarlier(shown.headline)
}

function Withdrawn({ web, release }: Omit<ReleasePageProps, 'shown'>) {
  return (
    <article class="app-columns__main app-release" {...written(release.language)}>
      <PublishedOn web={web} shown={release} />
      <h1 class="govuk-heading-xl">{release.headline}</h1>
      <WithdrawnNotice release={release} zone={web.organisation.zone} />
    </article>
  )
}

function Text({ web, release, shown }: ReleasePageProps) {
  const { zone } = web.organisation
  const own = ours(shown.language)
  const isCurrent = shown === release
  return (
    <article class="app-columns__main app-release" {...written(shown.language)}>
      {isCurrent ? null : <EarlierNotice release={release} shown={shown} zone={zone} />}
      <PublishedOn web={web} shown={shown} />
      <h1 class="govuk-heading-xl">{shown.headline}</h1>
      {isCurrent ? <LatestCorrection release={release} zone={zone} /> : null}
      <p class="govuk-body app-release__ask" {...own}>
        <a class="govuk-link" href="#ask">
          {words.askBelow}
        </a>
      </p>
      {shown.body.map((paragraph, index) => (
        <p class={index === 0 ? 'govuk-body-l' : 'govuk-body'}>{paragraph}</p>
      ))}
      <Links release={shown} />
      {isCurrent ? <Corrections release={release} zone={zone} /> : null}
      <p class="app-release__address" {...own}>
        {words.address} {`${web.publicUrl}/releases/${release.slug}`}
      </p>
    </article>
  )
}

function PublishedOn({ web, shown }: { web: Web; shown: Release }) {
  const day = shown.date ?? shown.publishedAt.toZonedDateTimeISO(web.organisation.zone).toPlainDate()
  return (
    <p class="app-release__date" {...ours(shown.language)}>
      {longDate(day)}
    </p>
  )
}

function Links({ release: { links, language } }: { release: Release }) {
  const safe = links.flatMap((link) => safeUrl(link) ?? [])
  if (safe.length === 0) return null
  return (
    <section class="app-release__links">
      <h2 class="govuk-heading-s" {...ours(language)}>
        {words.links}
      </h2>
      <ul class="govuk-list">
        {safe.map((href) => (
          <li>
            <a class="govuk-link" href={href}>
              {href}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
