import fc from 'fast-check'
import type { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { isOpen } from '../../lib/calendar.ts'
import { climbUp, isClimbing } from '../../lib/climbing.ts'
import { moveDeadline } from '../../lib/deadline-move.ts'
import { direct } from '../../lib/directing.ts'
import { addWords, close, type Deadline, deadlineOf, type Enquiry, type Reference, take } from '../../lib/enquiry.ts'
import { claimTogether, gatherWhatFollows, settleTogether, waitingOf } from '../../lib/gathering.ts'
import { startLadder } from '../../lib/ladder.ts'
import { pass, passOn } from '../../lib/passing.ts'
import { type Person, unknownPerson } from '../../lib/person.ts'
import type { Report } from '../../lib/report.ts'
import { type Candidate, chain, firstTelling } from '../../lib/routing.ts'
import type { SendOutcome } from '../../lib/send-outcome.ts'
import { begun, claim, dueAt, dueSteps, dueText, giveUp, hear, markSame, settle } from '../../lib/telling.ts'
import { AFTERNOON, enquiry, reading, release, words } from '../support/facts.ts'

const OSCAR = 'oscar.mortali@reading.gov.uk'
const DUTY = 'duty@reading.gov.uk'
const OFFICE = reading.pressOffice.email
const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
const nothing = { is: 'crashed' } as const
const outcomes: readonly (SendOutcome | typeof nothing)[] = [
  { is: 'accepted', messageId: 'm' },
  { is: 'not-sent', why: 'rejected' },
  { is: 'not-sent', why: 'throttled' },
  { is: 'not-sent', why: 'sending-paused' },
  { is: 'unknown', why: 'timeout' },
  nothing,
]
const reports: readonly Report[] = [
  { is: 'send', messageId: 'm' },
  { is: 'delivery' },
  { is: 'delay', why: 'delayed' },
  { is: 'failure', why: 'bounced' },
  { is: 'failure', why: 'complained' },
]

/** What can be wrong with people: any of them dead, silent or away, with or without rota and manager, or all of one address. */
const people = fc.record({
  states: fc.tuple(...[OSCAR, DUTY, OFFICE].map(() => fc.constantFrom('fine', 'dead', 'silent', 'away'))),
  hasRota: fc.boolean(),
  manager: fc.constantFrom(null, 'manager@reading.gov.uk', OFFICE, DUTY),
  contact: fc.constantFrom(OSCAR, OFFICE, null),
})
type People = typeof people extends fc.Arbitrary<infer Value> ? Value : never

function candidatesAt({ states, hasRota, manager, contact }: People, now: Temporal.Instant): Candidate[] {
  const known = [OSCAR, DUTY, OFFICE].map((address, index): Person => {
    const one = { ...unknownPerson(address), confirmed: { by: 'dana', at: AFTERNOON }, deliveredAt: AFTERNOON }
    if (states[index] === 'away') return { ...one, absences: [{ from: AFTERNOON, to: now.add({ hours: 99 }), cover: DUTY }] }
    if (states[index] === 'fine') return one
    return { ...one, failure: { at: now, why: states[index] === 'dead' ? 'bounced' : 'no-delivery' } }
  })
  const rota = hasRota
    ? { weekly: [{ days: [...DAYS], from: '17:00', to: '09:00', person: DUTY }], dated: [], manager, version: 1 }
    : null
  const [named] = release.contacts
  const contacts = named && contact !== null ? [{ ...named, emails: [contact] }] : []
  const roster = { people: new Map(known.map((one) => [one.address, one])), rota }
  return chain({ isAboutRelease: true, release: { contacts }, roster, organisation: reading, now })
}

type Act = (outcome: SendOutcome | typeof nothing, isBurst: boolean) => void

class Story {
  now = AFTERNOON
  who: People
  enquiry: Enquiry
  constructor(who: People, deadline: Deadline) {
    this.who = who
    this.enquiry = enquiry({ words: { ...words, deadline } })
  }
  keep(next: Enquiry | string | null) {
    if (next !== null && typeof next !== 'string') this.enquiry = next
  }
  settled(id: string, outcome: SendOutcome | typeof nothing) {
    if (outcome.is !== 'crashed') this.keep(settle(this.enquiry, id, this.now, outcome, this.now))
  }
  /** One step of the worker, as `deliver`, the digests and the last resort make them. @returns whether there was one */
  work: (...args: Parameters<Act>) => boolean = (outcome, isBurst) => {
    const candidates = candidatesAt(this.who, this.now)
    const [due] = dueSteps(this.enquiry, this.now)
    if (due?.step.is === 'pass-on') {
      this.keep(gatherWhatFollows(this.enquiry, passOn(this.enquiry, due.notice.id, candidates, this.now)))
      return true
    }
    if (isClimbing(this.enquiry, this.now)) {
      this.keep(gatherWhatFollows(this.enquiry, climbUp(this.enquiry, candidates, this.now)))
      return true
    }
    if (due) return this.send(due, candidates, outcome, isBurst)
    const [waiting] = waitingOf(this.enquiry, this.now)
    const text = dueText(this.enquiry, this.now)
    if (waiting) {
      const ids = waiting.notices.map(({ id }) => id)
      this.keep(claimTogether(this.enquiry, ids, 'next', this.now))
      if (outcome.is !== 'crashed') this.keep(settleTogether(this.enquiry, ids, this.now, outcome, this.now))
    } else if (text) {
      this.keep(claim(this.enquiry, text.id, null, this.now))
      this.settled(text.id, outcome)
    }
    return Boolean(waiting ?? text)
  }
  send(
    { step, notice }: ReturnType<typeof dueSteps>[number],
    candidates: Candidate[],
    outcome: SendOutcome | typeof nothing,
    isBurst: boolean,
  ): boolean {
    const { id, to, reason, kind } = notice
    const ladder = startLadder(this.now, deadlineOf(this.enquiry), reading)
    if (step.is === 'give-up') this.keep(giveUp(this.enquiry, id, this.now))
    else if (kind !== 'triage' || (to !== null && reason !== null)) {
      const held = claim(this.enquiry, id, to, this.now)
      this.keep(kind === 'triage' ? begun(held, ladder) : held)
    } else {
      const tell = firstTelling(candidates, isOpen(this.now, reading))
      const isAnybodyLeft = candidates.some(({ counts }) => counts)
      this.keep(direct(this.enquiry, id, { tell, candidates, isAnybodyLeft, ladder, isBurst }, this.now))
    }
    this.settled(id, outcome)
    return true
  }
  /** Everything that is due. */
  workAll(outcome: SendOutcome | typeof nothing, isBurst: boolean) {
    for (let count = 0; this.work(outcome, isBurst); count++) expect(count, 'a loop without an end').toBeLessThan(60)
  }
  goOn(seconds: number) {
    this.now = this.now.add({ seconds })
  }
  /** Whether somebody has a letter that came with the newest words or later, or whoever is on call has a text. */
  get isTold(): boolean {
    const { notices, additions, moved } = this.enquiry
    const news = Math.max(0, ...additions.map(({ at }) => at.epochMilliseconds), moved?.at.epochMilliseconds ?? 0)
    return notices.some(
      ({ kind, counts, state, since, rung }) =>
        (kind === 'text' && state.is === 'sent') ||
        (kind === 'triage' && counts && rung !== 'late-prompt' && state.is === 'delivered' && since.epochMilliseconds >= news),
    )
  }
  get isOpen(): boolean {
    return this.enquiry.state.is === 'open' && (this.enquiry.sameAs === null || this.enquiry.edition > 1)
  }
}

const deadline = (now: Temporal.Instant) =>
  fc.constantFrom<Deadline>(
    { is: 'asap' },
    { is: 'none' },
    { is: 'at', at: now.add({ minutes: 40 }) },
    { is: 'at', at: now.add({ hours: 30 }) },
    { is: 'at', at: now.subtract({ minutes: 1 }) },
  )
const op = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.constant('work' as const), fc.constantFrom(...outcomes), fc.boolean()) },
  { weight: 4, arbitrary: fc.tuple(fc.constant('hear' as const), fc.nat(9), fc.constantFrom(...reports)) },
  { weight: 4, arbitrary: fc.tuple(fc.constant('wait' as const), fc.constantFrom(2, 61, 301, 3700, 90_000)) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('people' as const), people) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('move' as const), deadline(AFTERNOON.add({ hours: 2 }))) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom('take' as const, 'close' as const, 'pass' as const, 'same' as const, 'words' as const)),
  },
)
type Op = typeof op extends fc.Arbitrary<infer Value> ? Value : never

function perform(story: Story, [what, ...args]: Op, count: number): void {
  const { enquiry: one, now } = story
  const [first, second] = args as unknown[]
  if (what === 'work') story.workAll(first as SendOutcome, second as boolean)
  if (what === 'wait') story.goOn(first as number)
  if (what === 'people') story.who = first as People
  if (what === 'hear') {
    const sent = one.notices.filter(({ attempts }) => attempts > 0)
    const notice = sent[(first as number) % Math.max(1, sent.length)]
    if (notice && notice.kind !== 'text') story.keep(hear(one, notice.id, second as Report, now))
  }
  if (what === 'move') story.keep(moveDeadline(one, 'dana', first as Deadline, now))
  if (what === 'take') story.keep(take(one, 'dana', now))
  if (what === 'close') story.keep(close(one, 'dana', now))
  if (what === 'pass') story.keep(pass(one, 'dana', { rank: 'cover', address: 'priya@reading.gov.uk' }, now))
  if (what === 'same')
    story.keep(one.notices.every(({ attempts }) => attempts === 0) ? markSame(one, 'ME-222222' as Reference, now) : null)
  if (what === 'words')
    story.keep(addWords(one, { words: { ...words, question: `More ${count}?` }, receivedAt: now, held: null }))
  story.goOn(1)
}

test('whatever happens, an enquiry that nobody has is told or due, comes to rest, and its letters are few', () => {
  const arbitrary = fc.tuple(
    people,
    deadline(AFTERNOON),
    fc.array(op, { maxLength: 14 }),
    fc.constantFrom(...outcomes.slice(0, 3)),
  )
  fc.assert(
    fc.property(arbitrary, ([who, wanted, ops, outcome]) => {
      const story = new Story(who, wanted)
      ops.forEach((one, count) => {
        perform(story, one, count)
        if (story.isOpen && !story.isTold) expect(dueAt(story.enquiry), 'nobody told and nothing due').not.toBeNull()
      })
      const before = story.enquiry.notices.length
      const end = story.now.add({ hours: 60 * 24 })
      for (let look = 0; look < 40 && dueAt(story.enquiry) && story.now.epochMilliseconds < end.epochMilliseconds; look++) {
        story.workAll(outcome, false)
        const next = dueAt(story.enquiry)
        if (story.isOpen && !story.isTold) expect(next, 'nobody told and nothing due').not.toBeNull()
        if (next) story.now = next.epochMilliseconds > story.now.epochMilliseconds ? next : story.now
        expect(next === null || story.now.epochMilliseconds >= next.epochMilliseconds).toBe(true)
      }
      expect(story.enquiry.notices.length - before).toBeLessThan(40)
    }),
    { numRuns: Number(process.env['RUNS'] ?? 120) },
  )
})
