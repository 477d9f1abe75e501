import type { FieldName } from '../form.ts'
import { formWords } from '../words/en/form.ts'
import { describedBy, ErrorMessage, type Filled, Group, Radio, sentenceFor } from './fields.tsx'

const words = formWords.deadline
const PARTS = ['deadline-day', 'deadline-month', 'deadline-year'] as const
const LABELS = { 'deadline-day': words.day, 'deadline-month': words.month, 'deadline-year': words.year } as const

/**
 * The deadline: a date and time, "as soon as possible", or none, without a script.
 * Words that came from a link or a program stay in a text field of their own, so that nothing is lost.
 * @param example a date some days ahead, as typed into the three fields
 */
export function DeadlineFields({ filled, example }: { filled: Filled; example: string }) {
  const chosen = filled.fields.deadline
  const asap = chosen.toLowerCase() === 'asap'
  const none = chosen.toLowerCase() === 'none'
  const error = sentenceFor(filled, 'deadline')
  return (
    <div class={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
      <Group legend={words.legend} hint={words.hint} id="deadline" error={error}>
        {chosen !== '' && !asap && !none ? (
          <Words filled={filled} />
        ) : (
          <div class="govuk-radios">
            <Radio name="deadline" id="deadline" value="" label={words.at} checked={!asap && !none} />
            <div class="app-conditional">
              <DateAndTime filled={filled} example={example} />
            </div>
            <Radio name="deadline" id="deadline-asap" value="ASAP" label={words.asap} checked={asap} />
            <Radio name="deadline" id="deadline-none" value="none" label={words.none} checked={none} />
          </div>
        )}
      </Group>
    </div>
  )
}

function Words({ filled }: { filled: Filled }) {
  const error = sentenceFor(filled, 'deadline')
  return (
    <div>
      <label class="govuk-label" for="deadline">
        {words.words}
      </label>
      <input
        class={`govuk-input govuk-input--width-20${error ? ' govuk-input--error' : ''}`}
        id="deadline"
        name="deadline"
        type="text"
        value={filled.fields.deadline}
        aria-describedby={describedBy('deadline', { error })}
      />
    </div>
  )
}

function DateAndTime({ filled, example }: { filled: Filled; example: string }) {
  const [dateProblem] = PARTS.flatMap((part) => sentenceFor(filled, part) ?? [])
  const timeProblem = sentenceFor(filled, 'deadline-time')
  return (
    <div class="app-date-and-time">
      <fieldset
        class={`govuk-fieldset app-date-and-time__date${dateProblem ? ' govuk-form-group--error' : ''}`}
        aria-describedby={describedBy('deadline-day', { hint: true, error: dateProblem })}
      >
        <legend class="govuk-fieldset__legend">{words.date}</legend>
        <div id="deadline-day-hint" class="govuk-hint">
          {words.dateHint(example)}
        </div>
        <ErrorMessage id="deadline-day" text={dateProblem ?? null} />
        <div class="govuk-date-input">
          {PARTS.map((part) => (
            <Part filled={filled} part={part} />
          ))}
        </div>
      </fieldset>
      <div class={`app-date-and-time__time${timeProblem ? ' govuk-form-group--error' : ''}`}>
        <label class="govuk-label" for="deadline-time">
          {words.time}
        </label>
        <div id="deadline-time-hint" class="govuk-hint">
          {words.timeHint}
        </div>
        <ErrorMessage id="deadline-time" text={timeProblem} />
        <input
          class={`govuk-input govuk-input--width-10${timeProblem ? ' govuk-input--error' : ''}`}
          id="deadline-time"
          name="deadline-time"
          type="text"
          value={filled.fields['deadline-time']}
          aria-describedby={describedBy('deadline-time', { hint: true, error: timeProblem })}
        />
      </div>
    </div>
  )
}

function Part({ filled, part }: { filled: Filled; part: Extract<FieldName, (typeof PARTS)[number]> }) {
  const error = sentenceFor(filled, part)
  const width = part === 'deadline-year' ? '4' : '2'
  return (
    <div class="govuk-date-input__item">
      <label class="govuk-label govuk-date-input__label" for={part}>
        {LABELS[part]}
      </label>
      <input
        class={`govuk-input govuk-date-input__input govuk-input--width-${width}${error ? ' govuk-input--error' : ''}`}
        id={part}
        name={part}
        type="text"
        inputmode={part === 'deadline-month' ? undefined : 'numeric'}
        value={filled.fields[part]}
      />
    </div>
  )
}
