import * as v from 'valibot'

const timeOfDay = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/))
const opening = v.nullable(v.strictObject({ from: timeOfDay, to: timeOfDay }))
const colour = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i))
/** E.164 for `tel:` links, and the form in which people print it. */
const phone = v.strictObject({ number: v.pipe(v.string(), v.regex(/^\+\d{7,15}$/)), shown: v.pipe(v.string(), v.minLength(1)) })
const address = v.pipe(v.string(), v.email())
const minutes = v.pipe(v.number(), v.integer(), v.minValue(1))

const schema = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1)),
  /** The press office as a reporter would call it. */
  team: v.pipe(v.string(), v.minLength(1)),
  website: v.pipe(v.string(), v.url(), v.startsWith('https://')),
  language: v.literal('en'),
  /** IANA zone in which every time is shown and every typed time is understood. */
  zone: v.pipe(v.string(), v.minLength(1)),
  brand: v.strictObject({ primary: colour, onPrimary: colour, accent: colour }),
  pressOffice: v.strictObject({
    email: address,
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
  /** Whole days without opening hours, ISO dates in the organisation's zone. */
  closures: v.array(v.pipe(v.string(), v.isoDate())),
  standard: v.strictObject({ pickUpMinutesInHours: minutes, pickUpMinutesOnCall: minutes }),
  /** Days from acceptance until an enquiry is deleted; the privacy notice states the same figure. */
  retentionDays: v.pipe(v.number(), v.integer(), v.minValue(30)),
  security: v.strictObject({ contact: v.pipe(v.string(), v.regex(/^(mailto:|https:\/\/)/)) }),
})

/** Everything that differs between one press office and another; all that the public function knows besides the form token. */
export type Organisation = v.InferOutput<typeof schema>

/**
 * Reads an organisation's settings.
 * @param settings the parsed JSON of an organisation file
 * @throws Error naming the first wrong or missing setting: a function with bad settings must not start
 */
export function parseOrganisation(settings: unknown): Organisation {
  const result = v.safeParse(schema, settings)
  if (result.success) return result.output
  const [issue] = result.issues
  throw new Error(`organisation settings: ${v.getDotPath(issue) ?? 'file'}: ${issue.message}`)
}
