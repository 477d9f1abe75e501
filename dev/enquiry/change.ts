import type { Temporal } from 'temporal-polyfill'
import { readDeadline } from '../../lib/deadline.ts'
import { moveDeadline } from '../../lib/deadline-move.ts'
import { parseEmailAddress } from '../../lib/email-address.ts'
import { close, type Deadline, type Enquiry, type Reference, take } from '../../lib/enquiry.ts'
import { isUntold, nextUntold, pass } from '../../lib/passing.ts'
import { addressKey } from '../../lib/person.ts'
import { type Candidate, chain, namedAddress } from '../../lib/routing.ts'
import { createEnquiries } from '../../lib/store/enquiries.ts'
import { createNewsroom } from '../../lib/store/newsroom.ts'
import { createPeople } from '../../lib/store/people.ts'
import { createRoster } from '../../lib/store/roster.ts'
import { commandWords as words } from '../../lib/words/en/commands.ts'
import { deadlineWords } from '../../lib/words/en/moments.ts'
import { problemWords } from '../../lib/words/en/problems.ts'
import type { Place } from '../command/stack-table.ts'
import { Refusal } from '../stack/refusal.ts'

type Rule = (enquiry: Enquiry, now: Temporal.Instant) => Enquiry | 'closed' | 'taken-by-another'
/** What was typed after the reference, and by whom. */
export type Order = { reference: Reference; by: string; text: string; to: string | undefined }

/** @returns what was done, in words @throws Refusal when nothing was */
async function change({ table, clock }: Place, reference: Reference, rule: Rule, done: string): Promise<string> {
  let refusal: 'closed' | 'taken-by-another' | null = null
  await createEnquiries(table, clock).change(reference, (current) => {
    const decided = rule(current, clock())
    refusal = typeof decided === 'string' ? decided : null
    return typeof decided === 'string' || decided === current ? null : decided
  })
  if (refusal) throw new Refusal(words.nothingDone[refusal])
  return done
}

/** `take`, `close`, `pass` and `move-deadline`: the very rules that the desk will go by. */
export const CHANGES: Record<string, (place: Place, order: Order) => Promise<string>> = {
  take: (place, { reference, by }) =>
    change(place, reference, (enquiry, now) => take(enquiry, by, now), words.taken(reference, by)),
  close: (place, { reference, by }) =>
    change(place, reference, (enquiry, now) => close(enquiry, by, now), words.closed(reference)),
  'move-deadline': async (place, { reference, by, text }) => {
    const deadline = deadlineIn(place, text)
    const shown = deadlineWords(deadline, place.clock(), place.organisation.zone)
    return change(
      place,
      reference,
      (enquiry, now) => moveDeadline(enquiry, by, deadline, now),
      words.deadlineMoved(reference, shown),
    )
  },
  pass: async (place, { reference, by, to }) => {
    const next = await nextFor(place, reference, to)
    return change(place, reference, (enquiry, now) => pass(enquiry, by, next, now), words.passed(reference, next.address))
  },
}

/** @throws Refusal when the words are no deadline */
function deadlineIn({ clock, organisation }: Place, text: string): Deadline {
  const fields = { deadline: text, 'deadline-day': '', 'deadline-month': '', 'deadline-year': '', 'deadline-time': '' }
  const read = readDeadline(fields, clock(), organisation.zone)
  if (read.is === 'read') return read.deadline
  throw new Refusal(problemWords({ field: read.field, code: read.code }))
}

/**
 * Whom an enquiry is passed to: the address that was typed, if the directory or the chain knows it, because a slip would show a
 * reporter's question to a stranger; else the next in the chain who has no letter of it.
 */
async function nextFor(place: Place, reference: Reference, to: string | undefined): Promise<Pick<Candidate, 'rank' | 'address'>> {
  const { table, clock, organisation } = place
  const enquiry = await createEnquiries(table, clock).read(reference)
  if (!enquiry) throw new Refusal(words.noEnquiry(reference))
  const release = enquiry.release ? await createNewsroom(table).read(enquiry.release.slug) : null
  const named = release && namedAddress(release)
  const roster = await createRoster(table, organisation).load(named?.address ?? null, clock())
  const candidates = chain({ isAboutRelease: enquiry.release !== null, release, roster, organisation, now: clock() })
  if (to === undefined) {
    const next = nextUntold(enquiry, candidates) ?? candidates.find((one) => isUntold(enquiry, one))
    if (!next) throw new Refusal(words.nobodyLeft)
    return next
  }
  const address = parseEmailAddress(to)
  const known = address === null ? null : candidates.find((one) => addressKey(one.address) === addressKey(address))
  if (known) return known
  const person = address === null ? null : await createPeople(table).read(address)
  if (!person) throw new Refusal(words.nobodyThere(to))
  return { rank: 'cover', address: person.address }
}
