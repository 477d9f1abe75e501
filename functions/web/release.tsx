import type { Context } from 'hono'
import { briefOf, type Release } from '../../lib/release.ts'
import { isSlug } from '../../lib/slug.ts'
import { Page } from '../../lib/ui/page.tsx'
import { safeUrl } from '../../lib/ui/safe-url.ts'
import type { Site } from '../../lib/ui/site.ts'
import { longDate } from '../../lib/words/en/moments.ts'
import { newsroomWords as words } from '../../lib/words/en/newsroom.ts'
import { siteWords } from '../../lib/words/en/site.ts'
import { page } from './answers.ts'
import type { Web } from './web.ts'

/** A published release by its address; null for every other address, whether it never existed or does not exist yet. */
export async function findRelease(web: Web, slug: string | undefined): Promise<Release | null> {
  return slug !== undefined && isSlug(slug) ? web.releases.read(slug) : null
}

/** GET /releases/:slug — the release, and whom to ask about it. */
export const releasePage = (web: Web) => async (c: Context) => {
  const release = await findRelease(web, c.req.param('slug'))
  if (!release) return c.notFound()
  return page(c, <ReleasePage site={web.site} release={release} />, 200, 'public')
}

function ReleasePage({ site, release }: { site: Site; release: Release }) {
  const { zone } = site.organisation
  const date = release.date ?? release.publishedAt.toZonedDateTimeISO(zone).toPlainDate()
  return (
    <Page site={site} title={release.headline} back={{ href: '/', text: words.all }}>
      <div class="app-columns">
        <article class="app-columns__main app-release">
          <p class="app-release__date">{longDate(date)}</p>
          <h1 class="govuk-heading-xl">{release.headline}</h1>
          <p class="govuk-body app-release__ask">
            <a class="govuk-link" href="#ask">
              {words.askBelow}
            </a>
          </p>
          {release.body.map((paragraph, index) => (
            <p class={index === 0 ? 'govuk-body-l' : 'govuk-body'}>{paragraph}</p>
          ))}
          <Links links={release.links} />
        </article>
        <div class="app-columns__side">
          <Ask site={site} release={release} />
        </div>
      </div>
    </Page>
  )
}

function Links({ links }: { links: string[] }) {
  const safe = links.flatMap((link) => safeUrl(link) ?? [])
  if (safe.length === 0) return null
  return (
    <section class="app-release__links">
      <h2 class="govuk-heading-s">{words.links}</h2>
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

function Ask({ site, release }: { site: Site; release: Release }) {
  const { contactName: name, contactPhone } = briefOf(release)
  const phone = contactPhone ?? site.organisation.pressOffice.phone
  return (
    <aside class="app-ask" aria-labelledby="ask">
      <h2 class="app-ask__title" id="ask">
        {words.askTitleAbout}
      </h2>
      <p>{words.askLead}</p>
      <a class="govuk-button app-ask__button" href={`/releases/${release.slug}/enquiry`}>
        {words.askAbout}
      </a>
      <h3 class="app-ask__contact">{words.contact}</h3>
      <p class="app-ask__name">{name ?? site.organisation.team}</p>
      <p>{name === null ? words.officeLead : words.contactLead(name)}</p>
      <p>
        <a class="app-call" href={`tel:${phone.number}`}>
          {siteWords.call(phone.shown)}
        </a>
      </p>
    </aside>
  )
}
