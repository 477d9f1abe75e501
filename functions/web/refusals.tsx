import type { Fields } from '../../lib/form.ts'
import { Page } from '../../lib/ui/page.tsx'
import type { Site } from '../../lib/ui/site.ts'
import { refusalWords as words } from '../../lib/words/en/refusals.ts'
import { siteWords } from '../../lib/words/en/site.ts'

type Kind = 'notFound' | 'notAllowed' | 'tooLarge' | 'wrongType' | 'broken'

/** A page that says what to do instead, and whom to call. It says nothing of what was asked for. */
export function RefusalPage({ site, kind }: { site: Site; kind: Kind }) {
  const { title, text } = words[kind]
  return (
    <Page site={site} title={title}>
      <div class="app-measure">
        <h1 class="govuk-heading-xl">{title}</h1>
        {text.map((line) => (
          <p class="govuk-body-l">{line}</p>
        ))}
        <Help site={site} />
        <p class="govuk-body">
          <a class="govuk-link" href="/">
            {words.newsroom}
          </a>
        </p>
      </div>
    </Page>
  )
}

function Help({ site: { organisation } }: { site: Site }) {
  const { phone } = organisation.pressOffice
  return (
    <p>
      <span class="govuk-body">{words.help}: </span>
      <a class="app-call" href={`tel:${phone.number}`}>
        {siteWords.call(phone.shown)}
      </a>
    </p>
  )
}

/** The enquiry was not stored: the reporter is told so, has the text back, and a number to call. */
export function FailurePage({ site, fields }: { site: Site; fields: Fields }) {
  const kept = [fields.question, fields.name, fields.outlet, fields.email, fields.phone].filter(Boolean)
  return (
    <Page site={site} title={words.failure.title}>
      <div class="app-measure">
        <h1 class="govuk-heading-xl">{words.failure.title}</h1>
        <p class="govuk-body-l">{words.failure.lead}</p>
        <p class="govuk-body">{words.failure.again}</p>
        <Help site={site} />
        <h2 class="govuk-heading-m">{words.failure.textTitle}</h2>
        <p class="govuk-body">{words.failure.textLead}</p>
        <div class="govuk-inset-text app-kept">
          {kept.map((text) => (
            <p>{text}</p>
          ))}
        </div>
      </div>
    </Page>
  )
}
