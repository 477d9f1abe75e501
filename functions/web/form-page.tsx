import type { Temporal } from 'temporal-polyfill'
import { KINDS } from '../../lib/enquiry.ts'
import { type FieldName, type Fields, TOKEN_FIELD, TRAP_FIELD } from '../../lib/form.ts'
import type { ReleaseBrief } from '../../lib/release.ts'
import { ContactCard } from '../../lib/ui/contact-card.tsx'
import { DeadlineFields } from '../../lib/ui/deadline-fields.tsx'
import { ErrorSummary, type Filled, Group, Radio, TextArea, TextField } from '../../lib/ui/fields.tsx'
import { Page } from '../../lib/ui/page.tsx'
import type { Site } from '../../lib/ui/site.ts'
import { formWords as words } from '../../lib/words/en/form.ts'
import { siteWords } from '../../lib/words/en/site.ts'

export type FormPageProps = Filled & {
  site: Site
  release: ReleaseBrief | null
  token: string
  /** Why a complete form is shown once more. */
  notice?: keyof typeof words.notices
  now: Temporal.Instant
}

/** The enquiry form, about a release or about nothing in particular, with the person who will have the question beside it. */
export function FormPage({ site, release, token, fields, problems, notice, now }: FormPageProps) {
  const filled = { fields, problems }
  const title = release ? words.titleAbout : words.titleGeneral
  const back = release ? { href: `/releases/${release.slug}`, text: siteWords.back } : { href: '/', text: siteWords.back }
  const contact = { organisation: site.organisation, name: release?.contactName ?? null, phone: release?.contactPhone ?? null }
  return (
    <Page site={site} title={title} back={back} hasProblems={problems.length > 0}>
      <ErrorSummary problems={problems} />
      {notice ? <Notice text={words.notices[notice]} /> : null}
      <div class="app-columns app-columns--form">
        <div class="app-columns__main">
          <h1 class="govuk-heading-xl app-form__title">{title}</h1>
          {release ? (
            <p class="app-form__about">
              <span class="govuk-visually-hidden">{words.about} </span>
              {release.headline}
            </p>
          ) : null}
          <p class="govuk-body">{words.lead(contact.name ?? words.theOffice)}</p>
        </div>
        <div class="app-columns__side">
          <ContactCard {...contact} title={words.beside.title} note={words.beside.urgent} />
        </div>
        <form class="app-columns__main" method="post" action={actionOf(release)} novalidate>
          <input type="hidden" name={TOKEN_FIELD} value={token} />
          <Trap />
          <TextArea filled={filled} name="question" label={words.question.label} hint={words.question.hint} rows={7} />
          <DeadlineFields filled={filled} example={exampleDate(now, site.organisation.zone)} />
          <You filled={filled} />
          <More filled={filled} />
          <button type="submit" class="govuk-button app-send">
            {words.send}
          </button>
          <p class="govuk-body-s">
            <a class="govuk-link" href="/privacy">
              {words.privacy}
            </a>
          </p>
        </form>
      </div>
    </Page>
  )
}

/** Another address than the form's own, so that Back finds the form and not the receipt. */
function actionOf(release: ReleaseBrief | null): string {
  return release ? `/releases/${release.slug}/enquiry?send` : '/enquiry?send'
}

function exampleDate(now: Temporal.Instant, zone: string): string {
  const day = now.toZonedDateTimeISO(zone).toPlainDate().add({ days: 3 })
  return `${day.day} ${day.month} ${day.year}`
}

function Notice({ text }: { text: string }) {
  return (
    <div class="govuk-inset-text app-notice" role="status">
      {text}
    </div>
  )
}

function Trap() {
  return (
    <div class="app-trap" aria-hidden="true">
      <label for={TRAP_FIELD}>{words.trap}</label>
      <input id={TRAP_FIELD} name={TRAP_FIELD} type="text" tabindex={-1} autocomplete="off" />
    </div>
  )
}

function You({ filled }: { filled: Filled }) {
  return (
    <Group legend={words.you}>
      <TextField filled={filled} name="name" label={words.name.label} autocomplete="name" width="20" />
      <TextField
        filled={filled}
        name="outlet"
        label={words.outlet.label}
        hint={words.outlet.hint}
        autocomplete="organization"
        width="20"
      />
      <p class="govuk-body app-form__reach">{words.reachHint}</p>
      <TextField
        filled={filled}
        name="email"
        label={words.email.label}
        type="email"
        inputmode="email"
        autocomplete="email"
        width="20"
      />
      <TextField
        filled={filled}
        name="phone"
        label={words.phone.label}
        hint={words.phone.hint}
        type="tel"
        inputmode="tel"
        autocomplete="tel"
        width="20"
      />
    </Group>
  )
}

const OPTIONAL = ['kind', 'publication', 'answer-by'] as const satisfies FieldName[]

function More({ filled }: { filled: Filled }) {
  const { fields, problems } = filled
  const isOpen = OPTIONAL.some((name) => fields[name] !== '' || problems.some(({ field }) => field === name))
  return (
    <details class="govuk-details" open={isOpen}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{words.more}</span>
      </summary>
      <div class="govuk-details__text">
        <Kinds fields={fields} />
        <TextField filled={filled} name="publication" label={words.publication.label} hint={words.publication.hint} width="20" />
        <TextField filled={filled} name="answer-by" label={words.answerBy.label} hint={words.answerBy.hint} width="20" />
      </div>
    </details>
  )
}

function Kinds({ fields }: { fields: Fields }) {
  return (
    <div class="govuk-form-group">
      <fieldset class="govuk-fieldset">
        <legend class="govuk-fieldset__legend">{words.kind.legend}</legend>
        <div class="govuk-radios govuk-radios--small">
          <Radio name="kind" id="kind" value="" label={words.kind.any} checked={!KINDS.some((kind) => kind === fields.kind)} />
          {KINDS.map((kind) => (
            <Radio name="kind" id={`kind-${kind}`} value={kind} label={words.kinds[kind]} checked={fields.kind === kind} />
          ))}
        </div>
      </fieldset>
    </div>
  )
}
