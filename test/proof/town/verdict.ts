import { HOUR, MINUTE, SECOND } from './agenda.ts'
import type { Entry } from './record.ts'
import { mailboxOf } from './reporters.ts'
import type { Run, Window } from './simulation.ts'

/** A deadline that is nearer counts as passed when it arrives: docs/decisions/ladder.md. */
const TOO_NEAR = 5 * MINUTE
/** A letter that is on its way for so long has arrived, where it arrives at all. */
const ON_ITS_WAY = 25 * SECOND
const TWO_TICKS = 2 * MINUTE

const isOut = (part: string) => (window: Window) => window.faults.some((fault) => fault.startsWith(part))
const isDatabase = isOut('database')

/** When somebody knew of an enquiry; of a repetition, when somebody knew of the one it repeats. */
function toldAt({ town: { record } }: Run, { told, enquiry: { sameAs } }: Entry): number {
  const one = sameAs === null ? told : (record.entries.get(sameAs)?.told ?? null)
  return one?.at ?? Number.POSITIVE_INFINITY
}

type Missed = { reference: string; why: 'counts' | 'too-near'; at: string; during: string[] }

/** Deadlines that counted to their end and found nobody told, save while the database was out. */
function missed(run: Run): Missed[] {
  return [...run.town.record.entries.values()].flatMap((entry) =>
    entry.deadlines.flatMap(({ statedAt, at }, index): Missed[] => {
      const next = entry.deadlines[index + 1]
      if (at === null || at < statedAt || (next && next.statedAt < at) || toldAt(run, entry) <= at) return []
      const during = run.windows.filter(({ from, to }) => from <= at && to + TWO_TICKS >= statedAt)
      if (during.some(isDatabase)) return []
      const isNear = at - Math.ceil(statedAt / MINUTE) * MINUTE < TOO_NEAR
      const why = isNear ? 'too-near' : 'counts'
      const moments = `${new Date(statedAt).toISOString()} for ${new Date(at).toISOString()}`
      return [{ reference: entry.enquiry.reference, why, at: moments, during: during.flatMap(({ faults }) => faults) }]
    }),
  )
}

/** Minutes in which somebody knows, whatever the deadline: without a fault, and with each. While the database is out nothing holds. */
const SOON = 1.5
const SOON_WITH: [string, number][] = [
  ['stream', 2.5],
  ['mailbox', 6.5],
  ['ses', 10],
]

/** Enquiries of which nobody knew as soon as somebody should have, whatever their deadline. */
function slowlyTold(run: Run): string[] {
  return [...run.town.record.entries.values()].flatMap((entry) => {
    const { acceptedAt, enquiry } = entry
    const during = run.windows.filter(({ from, to }) => from <= acceptedAt + 10 * MINUTE && to + TWO_TICKS >= acceptedAt)
    if (enquiry.sameAs !== null || during.some(isDatabase)) return []
    const faults = during.flatMap((window) => window.faults)
    const limits = SOON_WITH.flatMap(([part, minutes]) => (faults.some((fault) => fault.startsWith(part)) ? [minutes] : []))
    const minutes = (toldAt(run, entry) - acceptedAt) / MINUTE
    return minutes > Math.max(SOON, ...limits) ? [`${enquiry.reference} after ${minutes.toFixed(1)} minutes, ${faults}`] : []
  })
}

/** Enquiries that stood in the table when the database came back, and that nobody knew of two ticks later. */
function lateAfterDatabase({ town, windows }: Run): string[] {
  return windows.filter(isDatabase).flatMap(({ to }) =>
    [...town.record.entries.values()].flatMap(({ acceptedAt, told, enquiry: { reference, sameAs } }) => {
      const isLate = acceptedAt < to && sameAs === null && (!told || told.at > to + TWO_TICKS + ON_ITS_WAY)
      return isLate ? [reference] : []
    }),
  )
}

/** Mailboxes of reporters that had two acknowledgements within a day. */
function acknowledgedTwice({ acknowledged }: Run): string[] {
  const byMailbox = Map.groupBy(acknowledged, ({ mailbox }) => mailboxOf(mailbox))
  return [...byMailbox].flatMap(([mailbox, letters]) => {
    const isTwice = letters.some(({ at }, index) => index > 0 && at - (letters[index - 1]?.at ?? 0) < 24 * HOUR)
    return isTwice ? [mailbox] : []
  })
}

/** Steps of a ladder that are past and were never done. */
function undoneRungs({ town: { record, agenda } }: Run): string[] {
  return [...record.entries.values()].flatMap(({ enquiry: { reference, state, sameAs, ladder } }) => {
    const past = ladder?.rungs.filter(({ at }) => Date.parse(at) <= agenda.now()) ?? []
    return state.is === 'open' && sameAs === null && past.length > 0 ? [reference] : []
  })
}

/** Everything that must not be, by name: each list is empty where all is well. */
export function wrongsOf(run: Run) {
  const { record, faults } = run.town
  const entries = [...record.entries.values()]
  return {
    untold: entries.filter((entry) => toldAt(run, entry) === Number.POSITIVE_INFINITY).map(({ enquiry }) => enquiry.reference),
    deadlinesMissed: missed(run).filter(({ why }) => why === 'counts'),
    slowlyTold: slowlyTold(run),
    lateAfterDatabase: lateAfterDatabase(run),
    falselyReceived: [...run.receipts].filter((reference) => !record.entries.has(reference)),
    acknowledgedTwice: acknowledgedTwice(run),
    wentBackwards: record.wrongs,
    undoneRungs: undoneRungs(run),
    stillDue: record.due().filter((due) => !due.endsWith('#ROTA')),
    neverFired: faults.figures().filter(({ planned, fired }) => planned !== fired),
  }
}

const share = (part: number, whole: number) => `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`

/** What happened, in figures with what they are of. */
export function figuresOf(run: Run): Record<string, string> {
  const entries = [...run.town.record.entries.values()].filter(({ enquiry }) => enquiry.sameAs === null)
  const within = (minutes: number) =>
    entries.filter(({ told, acceptedAt }) => told && told.at - acceptedAt <= minutes * MINUTE).length
  const byWhom = Map.groupBy(entries, ({ told }) => told?.by ?? 'nobody')
  const withDeadline = entries.filter(({ deadlines }) => deadlines.some(({ at, statedAt }) => at !== null && at > statedAt))
  return {
    enquiries: `${entries.length} told on their own account, ${run.town.record.entries.size - entries.length} repetitions, ${run.refused} posts answered "not received"`,
    'told within a minute': share(within(1), entries.length),
    'told within five minutes': share(within(5), entries.length),
    'told first by or as': [...byWhom].map(([by, those]) => `${by} ${those.length}`).join(', '),
    'with a deadline ahead': share(withDeadline.length, entries.length),
    'deadlines missed': Object.entries(Object.groupBy(missed(run), ({ why }) => why))
      .map(([why, those]) => `${why} ${those.length}`)
      .join(', '),
    'letters to the press side': `${run.letters}, ${(run.letters / entries.length).toFixed(2)} an enquiry`,
    'letters that counted, to somebody away': `${run.countedWhileAway}`,
    'texts to the on-call telephone': `${run.texts}`,
    acknowledgements: share(run.acknowledged.length, entries.length),
    'outages, planned = met': run.town.faults
      .figures()
      .map(({ fault, planned, fired }) => `${fault} ${planned}=${fired}`)
      .join(', '),
  }
}
