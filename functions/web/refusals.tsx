import { FIELD_NAMES, type Fields, TOKEN_FIELD } from '../../lib/form.ts'
import { Page } from '../../lib/ui/page.tsx'
import { CallButton } from '../../lib/ui/phone-link.tsx'
import type { Site } from '../../lib/ui/site.ts'
import { formWords as form } from '../../lib/words/en/form.ts'
import { refusalWords as words } from '../../lib/words/en/refusals.ts'

export type RefusalKind = 'notFound' | 'notAllowed' | 'tooLarge' | 'wrongType' | 'broken'

/** A page that says what to do instead, and whom to call. It says nothing of what was asked for. */
export function RefusalPage({ site, kind }: { site: Site; kind: RefusalKind }) {
  const { title, text } = words[kind]
  return (
    <Page site={site} title={title}>
      <div class="app-measure">
        <h1 class="govuk-heading-xl">{title}</h1>
        {text.map((line) => (
          <p class="govuk-body-l">{line}</p>
        ))}
        <Help site={site} text={words.help} />
        <p class="govuk-body">
          <a class="govuk-link" href="/">
            {words.newsroom}
          </a>
        </p>
      </div>
    </Page>
  )
}

function Help({ site: { organisation }, text }: { site: Site; text: string }) {
  const { phone } = organisation.pressOffice
  return (
    <p class="govuk-body app-help">
      <span>{text}</span>
      <CallButton phone={phone} />
    </p>
  )
}

type Unsent = { site: Site; action: string; fields: Fields; token: string }

/** The enquiry was not stored: the reporter is told so, has the text back to copy or to send once more, and a number to call. */
export function FailurePage({ site, action, fields, token }: Unsent) {
  return (
    <Page site={site} title={words.failure.title}>
      <div class="app-measure">
        <h1 class="govuk-heading-xl">{words.failure.title}</h1>
        <p class="govuk-body-l">{words.failure.lead}</p>
        <Help site={site} text={words.failure.call} />
        <p class="govuk-body">{words.failure.again}</p>
        <form method="post" action={action}>
          <input type="hidden" name={TOKEN_FIELD} value={token} />
          {FIELD_NAMES.filter((name) => fields[name] !== '').map((name) => (
            <input type="hidden" name={name} value={fields[name]} />
          ))}
          <button type="submit" class="govuk-button">
            {words.failure.send}
          </button>
        </form>
        <h2 class="govuk-heading-m">{words.failure.textTitle}</h2>
        <p class="govuk-body">{words.failure.textLead}</p>
        <Kept fields={fields} />
      </div>
    </Page>
  )
}

function Kept({ fields }: { fields: Fields }) {
  const date = ['deadline-day', 'deadline-month', 'deadline-year', 'deadline-time'] as const
  const deadline = fields.deadline || date.map((name) => fields[name]).join(' ')
  const kept = [
    [form.question.label, fields.question],
    [form.deadline.legend, deadline],
    [form.name.label, fields.name],
    [form.outlet.label, fields.outlet],
    [form.email.label, fields.email],
    [form.phone.label, fields.phone],
    [form.kind.legend, fields.kind],
    [form.publication.label, fields.publication],
    [form.answerBy.label, fields['answer-by']],
  ].filter(([, text]) => text?.trim())
  return (
    <dl class="app-kept">
      {kept.map(([label, text]) => (
        <div>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
