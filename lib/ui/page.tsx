import type { Child } from 'hono/jsx'
import { siteWords as words } from '../words/en/site.ts'
import { openingWords } from './hours.ts'
import { OURS, ours, type Spoken } from './language.ts'
import { PhoneLink } from './phone-link.tsx'
import type { Site } from './site.ts'

export type PageProps = {
  site: Site
  title: string
  /** Address of the page that a reader comes from; shown as a back link. */
  back?: { href: string; text: string } | null
  hasProblems?: boolean
  /** Of the text that the page is about (BCP 47). The frame stays in our own. */
  language?: string
  /** What only this page says to machines: its address, a summary, data. */
  head?: Child
  children?: Child
}

/** A finished document. The doctype is the one thing that components cannot say. */
export function render(page: { toString(): string }): string {
  return `<!DOCTYPE html>${page}`
}

/** The frame of every public page: skip link, organisation, menu, content, footer. No script that runs, no cookie. */
export function Page({ site, title, back = null, hasProblems = false, language = OURS, head, children }: PageProps) {
  const own = ours(language)
  return (
    <html lang={language} class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <title>{words.title(title, site.organisation.name, hasProblems)}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content={site.organisation.brand.primary} />
        <link rel="icon" href={site.icon} type="image/svg+xml" />
        {site.styles.map((href) => (
          <link rel="stylesheet" href={href} />
        ))}
        <link rel="alternate" href="/feed.xml" type="application/atom+xml" title={words.feed(site.organisation.name)} />
        {head}
      </head>
      <body class="govuk-template__body">
        <a href="#main-content" class="govuk-skip-link" {...own}>
          {words.skip}
        </a>
        <Header site={site} own={own} />
        <div class="govuk-width-container">
          {back ? (
            <nav aria-label={words.backLabel} {...own}>
              <a href={back.href} class="govuk-back-link">
                {back.text}
              </a>
            </nav>
          ) : null}
          <main class="govuk-main-wrapper app-main" id="main-content">
            {children}
          </main>
        </div>
        <Footer site={site} own={own} />
      </body>
    </html>
  )
}

type FrameProps = { site: Site; own: Spoken }

function Header({ site, own }: FrameProps) {
  return (
    <header class="app-header" {...own}>
      <div class="govuk-width-container app-header__row">
        <a class="app-header__home" href="/">
          <span class="app-header__name">{site.organisation.name}</span>
          <span class="app-header__section">{words.newsroom}</span>
        </a>
        <nav class="app-header__menu" aria-label={words.navigation}>
          <a href="/">{words.releases}</a>
          <a href="/enquiry">{words.ask}</a>
        </nav>
      </div>
    </header>
  )
}

function Footer({ site: { organisation }, own }: FrameProps) {
  const { pressOffice } = organisation
  return (
    <footer class="app-footer" {...own}>
      <div class="govuk-width-container app-footer__columns">
        <section>
          <h2 class="govuk-heading-s">{words.pressOffice}</h2>
          <p>
            <PhoneLink phone={pressOffice.phone} />
          </p>
          {pressOffice.outOfHoursPhone ? (
            <p>
              {words.outOfHours}: <PhoneLink phone={pressOffice.outOfHoursPhone} />
            </p>
          ) : null}
          <address class="app-footer__address">
            {pressOffice.address.split(', ').map((line) => (
              <span>{line}</span>
            ))}
          </address>
        </section>
        <section>
          <h2 class="govuk-heading-s">{words.hours}</h2>
          {openingWords(organisation).map((line) => (
            <p>{line}</p>
          ))}
        </section>
        <nav aria-label={words.footer}>
          <h2 class="govuk-heading-s">{words.footer}</h2>
          <p>
            <a href="/service-standard">{words.standard}</a>
          </p>
          <p>
            <a href="/privacy">{words.privacy}</a>
          </p>
          <p>
            <a href="/accessibility">{words.accessibility}</a>
          </p>
        </nav>
      </div>
    </footer>
  )
}
