import { Temporal } from 'temporal-polyfill'
import * as v from 'valibot'
import { NATIONS } from './bank-holidays.ts'
import { contrast, READABLE_CONTRAST } from './contrast.ts'

type Issue = v.BaseIssue<unknown>
const no = (what: string) => (issue: Issue) => `“${issue.input}” is not ${what}`

const timeOfDay = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, no('a time such as 09:00')))
/** A `to` that is not after `from` is on the next day: an office may work through the night, or round the clock. */
const opening = v.nullable(v.strictObject({ from: timeOfDay, to: timeOfDay }))
const colour = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i, no('a colour such as #1c3f6e')))
const day = v.pipe(v.string(), v.check(isDay, no('a day such as 2026-12-25')))
const zone = v.pipe(
  v.string(),
  v.check(isZone, (issue: Issue) => `there is no time zone “${issue.input}”`),
)
/** E.164 for `tel:` links, and the form in which people print it. */
const phone = v.strictObject({ number: v.pipe(v.string(), v.regex(/^\+\d{7,15}$/)), shown: v.pipe(v.string(), v.minLength(1)) })
const address = v.pipe(v.string(), v.email())
const minutes = v.pipe(v.number(), v.integer(), v.minValue(1))

const brand = v.strictObject({ primary: colour, onPrimary: colour, accent: colour })

const schema = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1)),
  /** The press office as a reporter would call it. */
  team: v.pipe(v.string(), v.minLength(1)),
  website: v.pipe(v.string(), v.url(), v.startsWith('https://')),
  language: v.literal('en'),
  /** IANA zone in which every time is shown and every typed time is understood. */
  zone,
  brand,
  pressOffice: v.strictObject({
    email: address,
    /** Its country is also the one of numbers without a country code in the office's releases. */
    phone,
    outOfHoursPhone: v.nullable(phone),
    address: v.string(),
  }),
  /** From line of every letter; the domain must be verified with SES. */
  sender: v.strictObject({ name: v.string(), address }),
  hours: v.strictObject({
    monday: opening,
    tuesday: opening,
    wednesday: opening,
    thursday: opening,
    friday: opening,
    saturday: opening,
    sunday: opening,
  }),
  /** The nation on whose bank holidays the office is closed; null where it works on them, or they are not the United Kingdom's. */
  bankHolidays: v.nullable(v.picklist(NATIONS, no(NATIONS.join(' or ')))),
  /** Other whole days without opening hours, ISO dates in the organisation's zone. */
  closures: v.array(day),
  standard: v.strictObject({ pickUpMinutesInHours: minutes, pickUpMinutesOnCall: minutes }),
  /** Days from acceptance until an enquiry is deleted; the privacy notice states the same figure. */
  retentionDays: v.pipe(v.number(), v.integer(), v.minValue(30)),
  security: v.strictObject({ contact: v.pipe(v.string(), v.regex(/^(mailto:|https:\/\/)/)) }),
})

/** Everything that differs between one press office and another; all that the public function knows besides the form token. */
export type Organisation = v.InferOutput<typeof schema>

/**
 * Reads an organisation's settings, which `checkOrganisation` has accepted before they were bundled.
 * @param settings the parsed JSON of an organisation file
 * @throws Error naming the first wrong or missing setting: a function with bad settings must not start
 */
export function parseOrganisation(settings: unknown): Organisation {
  const result = v.safeParse(schema, settings)
  if (result.success) return result.output
  const [issue] = result.issues
  throw new Error(`organisation settings: ${v.getDotPath(issue) ?? 'file'}: ${reasonOf(issue)}`)
}

/**
 * Reads an organisation's settings where they are accepted: at start, build, synth and deployment. What runs later has them in its
 * bundle, and need not look at colours again.
 * @param settings the parsed JSON of an organisation file
 * @throws Error naming the first wrong or missing setting, or the pair of colours that cannot be read: pages write in the primary
 *   colour on white, and in its counterpart on it
 */
export function checkOrganisation(settings: unknown): Organisation {
  const organisation = parseOrganisation(settings)
  const { primary, onPrimary } = organisation.brand
  refuseFaint(`primary (${primary}) on white`, contrast(primary, '#ffffff'))
  refuseFaint(`onPrimary (${onPrimary}) on primary (${primary})`, contrast(onPrimary, primary))
  return organisation
}

function refuseFaint(pair: string, ratio: number): void {
  if (ratio >= READABLE_CONTRAST) return
  const rounded = Math.floor(ratio * 10) / 10
  throw new Error(`organisation settings: brand: ${pair} has a contrast of ${rounded}, and ${READABLE_CONTRAST} is needed`)
}

function reasonOf({ type, expected, received, message }: Issue): string {
  if (type !== 'strict_object') return message
  if (expected === 'never') return 'there is no such setting'
  return received === 'undefined' ? 'is missing' : message
}

function isDay(text: string): boolean {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(text) && Temporal.PlainDate.from(text) !== null
  } catch {
    return false
  }
}

/** Whether this machine knows the zone; an offset is none, because it has no summer time. */
function isZone(text: string): boolean {
  try {
    return /^[a-z]/i.test(text) && new Intl.DateTimeFormat('en', { timeZone: text }) !== null
  } catch {
    return false
  }
}
