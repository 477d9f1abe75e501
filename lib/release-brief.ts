import * as v from 'valibot'

/** A telephone number as it is kept and signed. */
export const phoneSchema = v.object({ number: v.string(), shown: v.string() })

/** What a form carries of a release: the same in a form token, in an enquiry and in all that was kept of either before. */
export const briefSchema = v.object({
  slug: v.string(),
  version: v.number(),
  headline: v.string(),
  contactName: v.nullable(v.string()),
  contactPhone: v.nullable(phoneSchema),
})
