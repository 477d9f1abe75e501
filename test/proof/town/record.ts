type Plain = Record<string, unknown>
/** Who was told first, by what and when. */
export type Told = { at: number; by: string }
/** A deadline and when it began to count; null for one without a moment. */
type Stated = { statedAt: number; at: number | null }
type Deadline = { is: string; at?: string }
type State = { is: string; [more: string]: unknown }
export type NoticeRow = {
  id: string
  kind: string
  audience: string
  /** What is usual is not written: the telling, and that it counts. */
  rung?: string
  counts?: boolean
  to: string | null
  passedOnAt: string | null
  digest?: string
  state: State
}
/** An enquiry as it stands in the table: read without the product's own rules, because they are on trial. */
export type EnquiryRow = {
  reference: string
  version: number
  sameAs: string | null
  state: State
  receivedAt: string
  notices: NoticeRow[]
  events: { number: number; what: string }[]
  ladder: { rungs: { at: string }[] } | null
  words: { deadline: Deadline }
  additions: { words: { deadline: Deadline } }[]
  moved: { deadline: Deadline } | null
}
export type Entry = {
  enquiry: EnquiryRow
  acceptedAt: number
  told: Told | null
  /** Every deadline that ever counted, in the order in which they were stated. */
  deadlines: Stated[]
}

/** A letter is no further back than it was; what waits may be claimed, refused and claimed again. */
const PLACES = ['owed claimed ambiguous', 'sent', 'delayed', 'delivered', 'impossible']
const placeOf = ({ is }: State) => PLACES.findIndex((names) => names.split(' ').includes(is))

const isEnquiry = (item: Plain): item is EnquiryRow & Plain =>
  String(item['pk']).startsWith('ENQUIRY#') && item['sk'] === 'ENQUIRY'

/** What went backwards between two versions of a notice. */
function backwards(before: NoticeRow, after: NoticeRow | undefined): string[] {
  if (!after) return ['it is gone']
  const wrong: string[] = []
  if (placeOf(after.state) < placeOf(before.state)) wrong.push(`${before.state.is} became ${after.state.is}`)
  if (before.passedOnAt !== null && after.passedOnAt === null) wrong.push('passed on, and then not')
  if (before.to !== null && before.to !== after.to) wrong.push('the address changed')
  return wrong
}

/** An officer hands a taken enquiry on; a reporter's further words open a closed one. */
function isOpenedAgain({ state }: EnquiryRow, { events }: EnquiryRow): boolean {
  return events.at(-1)?.what === (state.is === 'closed' ? 'words-added' : 'passed')
}

/** What must never be between two versions of an enquiry. */
function compare(before: EnquiryRow, after: EnquiryRow): string[] {
  const wrong: string[] = []
  if (after.version !== before.version + 1) wrong.push(`version ${before.version} became ${after.version}`)
  if (before.state.is !== 'open' && after.state.is === 'open' && !isOpenedAgain(before, after)) wrong.push('open again')
  if (before.state.is === 'closed' && after.state.is === 'taken') wrong.push('closed, and then taken')
  if ((after.events.at(-1)?.number ?? 0) < (before.events.at(-1)?.number ?? 0)) wrong.push('an event is gone')
  for (const notice of before.notices) {
    const next = after.notices.find(({ id }) => id === notice.id)
    wrong.push(...backwards(notice, next).map((what) => `${notice.id}: ${what}`))
  }
  return wrong.map((what) => `${after.reference}: ${what}`)
}

function noteDeadline({ enquiry, deadlines }: Entry, now: number): void {
  const { is, at } = enquiry.moved?.deadline ?? enquiry.additions.at(-1)?.words.deadline ?? enquiry.words.deadline
  const moment = is === 'at' && at !== undefined ? Date.parse(at) : null
  if (deadlines.length === 0 || deadlines.at(-1)?.at !== moment) deadlines.push({ statedAt: now, at: moment })
}

/** What is known of every enquiry from what was written to the table, and whatever was written that must never be. */
export function createRecord() {
  const entries = new Map<string, Entry>()
  const claimedTexts = new Set<string>()
  const due = new Map<string, string>()
  const wrongs: string[] = []
  let writes = 0

  return {
    entries,
    claimedTexts,
    wrongs,
    writes: () => writes,
    wrong: (what: string) => void wrongs.push(what),
    /** Takes in an item that was written. @returns the enquiry, if it is one */
    write(item: Plain, now: number): EnquiryRow | null {
      writes++
      if (typeof item['dueSk'] === 'string') due.set(String(item['pk']), item['dueSk'])
      else due.delete(String(item['pk']))
      if (!isEnquiry(item)) return null
      const known = entries.get(item.reference)
      if (known) wrongs.push(...compare(known.enquiry, item))
      const entry: Entry = known ?? { enquiry: item, acceptedAt: now, told: null, deadlines: [] }
      entry.enquiry = item
      entries.set(item.reference, entry)
      noteDeadline(entry, now)
      if (item.state.is === 'taken') entry.told ??= { at: now, by: 'taken' }
      if (item.notices.some(({ kind, state }) => kind === 'text' && state.is === 'claimed')) claimedTexts.add(item.reference)
      else claimedTexts.delete(item.reference)
      return item
    },
    /** Somebody knows of an enquiry from now on. */
    tell(reference: string, told: Told): void {
      const entry = entries.get(reference)
      if (entry && (!entry.told || told.at < entry.told.at)) entry.told = told
    },
    /** Whether the sweep would find anything. */
    isDue(now: number): boolean {
      const moment = new Date(now).toISOString()
      return due.values().some((at) => at.slice(0, moment.length) <= moment)
    },
    /** What is still to come, soonest first. */
    due: () => [...due.values()].toSorted(),
  }
}
