import type { Child } from 'hono/jsx'
import type { FieldName, Fields, Problem } from '../form.ts'
import { formWords } from '../words/en/form.ts'
import { problemWords } from '../words/en/problems.ts'

/** A form as it was filled in, and what is wrong with it. */
export type Filled = { fields: Fields; problems: Problem[] }

/** What is wrong with a field, in words; null when nothing is. */
export function sentenceFor({ problems }: Filled, name: FieldName): string | null {
  const problem = problems.find(({ field }) => field === name)
  return problem ? problemWords(problem) : null
}

/** The sentence at its field; `describedBy` names it by the same id. */
export function ErrorMessage({ id, text }: { id: string; text: string | null }) {
  if (text === null) return null
  return (
    <p id={`${id}-error`} class="govuk-error-message">
      <span class="govuk-visually-hidden">{formWords.errorPrefix} </span>
      {text}
    </p>
  )
}

/** Ids of what describes a field, for `aria-describedby`; nothing when nothing does. */
export function describedBy(id: string, parts: { hint?: unknown; error?: unknown }): string | undefined {
  const ids = [parts.hint ? `${id}-hint` : '', parts.error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return ids === '' ? undefined : ids
}

type InputProps = {
  filled: Filled
  name: FieldName
  label: string
  hint?: string
  type?: 'text' | 'email' | 'tel'
  autocomplete?: string
  inputmode?: 'email' | 'tel' | 'numeric'
  width?: '2' | '4' | '10' | '20'
}

type LabelledProps = {
  name: FieldName
  label: string
  isLarge?: boolean
  hint: string | undefined
  error: string | null
  children?: Child
}

/** What stands around every field: its label, hint and error, in the order in which they are read out. */
function Labelled({ name, label, isLarge = false, hint, error, children }: LabelledProps) {
  return (
    <div class={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
      <label class={`govuk-label${isLarge ? ' govuk-label--m' : ''}`} for={name}>
        {label}
      </label>
      <Hint id={name} text={hint} />
      <ErrorMessage id={name} text={error} />
      {children}
    </div>
  )
}

function Hint({ id, text }: { id: string | undefined; text: string | undefined }) {
  if (!id || !text) return null
  return (
    <div id={`${id}-hint`} class="govuk-hint">
      {text}
    </div>
  )
}

/** One line of text with its label, hint and error. */
export function TextField({ filled, name, label, hint, type = 'text', autocomplete, inputmode, width }: InputProps) {
  const error = sentenceFor(filled, name)
  return (
    <Labelled name={name} label={label} hint={hint} error={error}>
      <input
        class={`govuk-input${width ? ` govuk-input--width-${width}` : ''}${error ? ' govuk-input--error' : ''}`}
        id={name}
        name={name}
        type={type}
        inputmode={inputmode}
        autocomplete={autocomplete}
        spellcheck={type === 'text'}
        value={filled.fields[name]}
        aria-describedby={describedBy(name, { hint, error })}
      />
    </Labelled>
  )
}

/** Several lines of text. */
export function TextArea({ filled, name, label, hint, rows }: InputProps & { rows: number }) {
  const error = sentenceFor(filled, name)
  return (
    <Labelled name={name} label={label} isLarge hint={hint} error={error}>
      <textarea
        class={`govuk-textarea${error ? ' govuk-textarea--error' : ''}`}
        id={name}
        name={name}
        rows={rows}
        aria-describedby={describedBy(name, { hint, error })}
      >
        {filled.fields[name]}
      </textarea>
    </Labelled>
  )
}

type GroupProps = { legend: string; hint?: string; id?: string; error?: string | null; children?: Child }

/** A group of fields under one question. */
export function Group({ legend, hint, id, error, children }: GroupProps) {
  return (
    <fieldset class="govuk-fieldset" aria-describedby={id ? describedBy(id, { hint, error }) : undefined}>
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">
        <h2 class="govuk-fieldset__heading">{legend}</h2>
      </legend>
      <Hint id={id} text={hint} />
      {error && id ? <ErrorMessage id={id} text={error} /> : null}
      {children}
    </fieldset>
  )
}

/** One choice of several. */
export function Radio({
  name,
  id,
  value,
  label,
  checked,
}: {
  name: FieldName
  id: string
  value: string
  label: string
  checked: boolean
}) {
  return (
    <div class="govuk-radios__item">
      <input class="govuk-radios__input" id={id} name={name} type="radio" value={value} checked={checked} />
      <label class="govuk-label govuk-radios__label" for={id}>
        {label}
      </label>
    </div>
  )
}

/** Everything that is wrong, at the top, each linked to its field. It takes the focus, so that it is read out and the next Tab leads to the first mistake. */
export function ErrorSummary({ problems }: { problems: Problem[] }) {
  if (problems.length === 0) return null
  return (
    <div class="govuk-error-summary" role="alert" tabindex={-1} autofocus>
      <h2 class="govuk-error-summary__title">{formWords.problems}</h2>
      <div class="govuk-error-summary__body">
        <ul class="govuk-list govuk-error-summary__list">
          {problems.map((problem) => (
            <li>
              <a href={`#${problem.field}`}>{problemWords(problem)}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
