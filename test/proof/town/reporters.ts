import { Temporal } from 'temporal-polyfill'
import type { Deadline, Submission, Words } from '../../../lib/enquiry.ts'
import { briefOf } from '../../../lib/release.ts'
import { words } from '../../support/facts.ts'
import { DAY, HOUR, MINUTE } from './agenda.ts'
import { RELEASES } from './people.ts'
import type { Random } from './random.ts'

/** Enquiries an hour, relative to each other, by hour of the day. */
const BUSY = [1, 1, 1, 1, 1, 2, 4, 8, 14, 20, 22, 20, 16, 18, 22, 22, 18, 12, 8, 6, 5, 4, 3, 2]
const WEEKEND = 0.3
/** Many about one release within minutes. */
const BURST_SHARE = 0.12

/** A post of a form that will be made. */
export type Arrival = { at: number; slug: string | null }

function moment(random: Random, start: number, days: number): number {
  for (;;) {
    const at = start + random.between(0, days * DAY - 1)
    const local = new Date(at)
    const weekend = local.getUTCDay() % 6 === 0 ? WEEKEND : 1
    if (random.chance(((BUSY[local.getUTCHours()] ?? 0) / 22) * weekend)) return at
  }
}

/** When enquiries come and about what, soonest first: by day more than by night, now and then a dozen at once. */
export function planArrivals(random: Random, { count, start, days }: { count: number; start: number; days: number }): Arrival[] {
  const arrivals: Arrival[] = []
  const slug = () => (random.chance(0.15) ? null : random.pick(RELEASES).slug)
  while (arrivals.length < count) {
    const at = moment(random, start, days)
    if (!random.chance(BURST_SHARE / 8)) arrivals.push({ at, slug: slug() })
    else {
      const about = random.pick(RELEASES).slug
      const many = Math.min(random.between(4, 14), count - arrivals.length)
      for (let index = 0; index < many; index++) arrivals.push({ at: at + random.between(0, 4 * MINUTE), slug: about })
    }
  }
  return arrivals.toSorted((a, b) => a.at - b.at)
}

/** Deadlines as reporters have them: "as soon as possible", none, passed, minutes, hours and days ahead. */
export function deadlineFrom(random: Random, now: number): Deadline {
  const kind = random.below(100)
  if (kind < 12) return { is: 'asap' }
  if (kind < 28) return { is: 'none' }
  const minutes =
    kind < 33
      ? random.between(-60, 4)
      : kind < 50
        ? random.between(5, 30)
        : kind < 70
          ? random.between(30, 180)
          : kind < 90
            ? random.between(180, 24 * 60)
            : random.between(24 * 60, 7 * 24 * 60)
  return { is: 'at', at: Temporal.Instant.fromEpochMilliseconds(Math.floor(now / MINUTE) * MINUTE + minutes * MINUTE) }
}

/** One mailbox written in one of the ways that reach it. */
function emailOf(random: Random): string {
  const number = random.below(900)
  const local = random.pick([`mira.${number}`, `mira${number}`, `Mira.${number}+desk`, `m.ira${number}+${random.below(9)}`])
  return `${local}@outlet-${number % 7}.example`
}

/** Counts as one mailbox: the same rule as the product's, written down again. */
export const mailboxOf = (address: string) => {
  const [local = '', domain = ''] = address.toLowerCase().split('@')
  return `${local.replace(/\+.*/, '').replaceAll('.', '')}@${domain}`
}

export function wordsOf(random: Random, now: number): Words {
  const isByPhone = random.chance(0.03)
  const reporter = { ...words.reporter, email: isByPhone ? null : emailOf(random) }
  return { ...words, reporter, question: `What of ${random.hex(8)}?`, deadline: deadlineFrom(random, now) }
}

export function submissionOf(random: Random, { slug }: Arrival, now: Temporal.Instant): Submission {
  const about = RELEASES.find((release) => release.slug === slug)
  return {
    formId: random.hex(32),
    receivedAt: now,
    release: about ? briefOf(about) : null,
    words: wordsOf(random, now.epochMilliseconds),
    held: random.chance(0.01) ? 'too-fast' : null,
  }
}

/** Two hours, each in the midst of enquiries, with a pause after each: one part is out at a time. */
export function planOutages<Outage>(random: Random, arrivals: readonly Arrival[], outages: readonly Outage[], pause: number) {
  const span = 2 * HOUR + pause
  const windows: { faults: Outage; from: number; to: number }[] = []
  for (const faults of random.shuffled(outages)) {
    for (let tries = 0; ; tries++) {
      if (tries > 10_000) throw new Error('no room for so many outages')
      const from = random.pick(arrivals).at - random.between(0, 30) * MINUTE
      if (windows.some((other) => Math.abs(other.from - from) < span)) continue
      windows.push({ faults, from, to: from + 2 * HOUR })
      break
    }
  }
  return windows
}
