import { Temporal } from 'temporal-polyfill'
import { closeToEnquiries, correct, type ReleaseRefusal, withdraw } from '../../lib/correction.ts'
import { type DraftId, newDraftId } from '../../lib/draft-id.ts'
import type { Release } from '../../lib/release.ts'
import { slugOf } from '../../lib/slug.ts'
import type { Releases } from '../../lib/store/releases.ts'
import { at, release } from './facts.ts'

const HEADLINES = [
  'Reading’s bin collections change over Christmas',
  'Forty new homes approved at Dee Park',
  'Library opening hours extended from January after a record year for borrowing, with three branches open on Sundays for the first time',
  'Winter grit routes published',
  'Council tax support: how to apply before the end of the month',
  'Thames path reopens at Caversham after repairs',
]
const SUMMARIES = [
  'Residents whose bins are emptied on a Friday will see their collection move by one day in each of the two weeks, and the recycling centre at Island Road keeps its usual hours.',
  'Planning committee gave its approval last night.',
]

/** One of many releases: the higher its number, the older it is. */
export function numbered(number: number, publishedAt: Temporal.Instant): Release & { draftId: DraftId } {
  const headline = HEADLINES[number % HEADLINES.length] ?? ''
  return {
    ...release,
    slug: slugOf(headline, number),
    headline,
    body: [SUMMARIES[number % SUMMARIES.length] ?? '', 'More.'],
    date: null,
    publishedAt,
    draftId: newDraftId(new Uint8Array(16).fill(100 + (number % 100))),
  }
}

/** A newsroom that has been at work for more than a year: forty-five releases this month, a few in each month before. */
export async function fill(releases: Releases): Promise<void> {
  const newest = at('2026-11-24T08:00:00Z')
  for (let number = 0; number < 45; number++) await releases.publish(numbered(number, newest.subtract({ hours: 12 * number })))
  const month = Temporal.PlainYearMonth.from('2026-10')
  for (let back = 0; back < 14; back++) {
    const day = month.subtract({ months: back }).toPlainDate({ day: 12 }).toZonedDateTime('Europe/London').toInstant()
    for (const number of [2 * back, 2 * back + 1]) await releases.publish(numbered(100 + number, day.add({ hours: number })))
  }
}

const OCTOBER = at('2026-11-20T09:00:00Z')
const CHANGED = at('2026-11-23T15:10:00Z')

/** Releases in every state that the public can meet, by the state. */
export const STATED = {
  corrected: { ...numbered(201, OCTOBER), slug: 'corrected', headline: 'Forty new homes approved at Dee Park' },
  twice: { ...numbered(202, OCTOBER), slug: 'twice' },
  withdrawn: { ...numbered(203, OCTOBER), slug: 'withdrawn', headline: 'Council to buy the Old Brewery site' },
  closed: { ...numbered(204, OCTOBER), slug: 'closed' },
  welsh: {
    ...numbered(205, OCTOBER),
    slug: 'welsh',
    language: 'cy',
    headline: 'Agor canolfan chwaraeon newydd yn y dref',
    body: ['Mae canolfan chwaraeon newydd wedi agor ei drysau heddiw, gyda phwll nofio a dwy neuadd.', 'Bydd ar agor bob dydd.'],
  },
  hebrew: {
    ...numbered(206, OCTOBER),
    slug: 'hebrew',
    language: 'he',
    headline: 'ספרייה חדשה נפתחה במרכז העיר',
    body: ['העירייה פתחה היום ספרייה חדשה במרכז העיר.', 'הספרייה פתוחה בכל יום משעה 09:00.'],
  },
} satisfies Record<string, Release>

const NOTE =
  'An earlier version said that all forty homes were for social rent. Twenty-eight are; the others are for shared ownership.\nThe figure for the cost was right.'

async function change(releases: Releases, slug: string, rule: (one: Release) => Release | ReleaseRefusal): Promise<void> {
  const outcome = await releases.change(slug, rule)
  if (outcome.is !== 'changed') throw new Error(`${slug}: ${JSON.stringify(outcome)}`)
}

/** Publishes a release of every state and takes it there. */
export async function fillStates(releases: Releases): Promise<void> {
  for (const one of Object.values(STATED)) await releases.publish(one)
  const { corrected, twice, withdrawn, closed } = STATED
  await change(releases, corrected.slug, (one) => correct(one, { body: ['Corrected words.', 'More.'] }, NOTE, CHANGED))
  await change(releases, twice.slug, (one) => correct(one, { body: ['Second words.'] }, 'The name of the road.', CHANGED))
  await change(releases, twice.slug, (one) =>
    correct(one, { headline: 'Libraries open on Sundays' }, 'The headline.', CHANGED.add({ hours: 2 })),
  )
  await change(releases, withdrawn.slug, (one) => withdraw(one, 'The council has not taken this decision yet.', CHANGED))
  await change(releases, closed.slug, (one) => closeToEnquiries(one, CHANGED))
}
