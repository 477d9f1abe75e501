import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import type { Organisation } from '../../lib/organisation.ts'
import type { ReadingOptions } from '../../lib/reading/read-release.ts'

/**
 * How an organisation's releases are read: an embargo without a zone is one on its clocks, and a telephone number without
 * a country code is one of the country whose numbers its press office has.
 */
export function readingOptionsOf({ zone, pressOffice }: Pick<Organisation, 'zone' | 'pressOffice'>): ReadingOptions {
  return { zone, region: countryOf(pressOffice.phone.number) }
}

/** Freephone numbers of the world (+800) belong to no country. */
function countryOf(number: string): CountryCode {
  return parsePhoneNumberFromString(number)?.country ?? 'GB'
}
