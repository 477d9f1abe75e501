import type { Temporal } from 'temporal-polyfill'
import type { Notice, NoticeState } from './notice.ts'

/** What SES says about a letter afterwards. */
export type Report =
  | { is: 'send'; messageId: string }
  | { is: 'delivery' }
  /** It may arrive yet, and nobody should wait for that. */
  | { is: 'delay'; why: 'delayed' | 'mailbox-full' | 'not-now' }
  | { is: 'failure'; why: Failure }
  | { is: 'other' }

/** Why a letter tells nobody any more. A complaint is one too: mail of ours goes among the junk there. */
type Failure = 'rejected' | 'not-rendered' | 'bounced' | 'complained'
const FAILURES: readonly string[] = ['rejected', 'not-rendered', 'bounced', 'complained'] satisfies Failure[]
const DELAYS = ['not-now', 'delayed', 'mailbox-full']

/**
 * How far a state or a report is along the one way of a letter. The greater of two stands, so that reports may come late, twice
 * and in any order: a delivery ends a delay, whichever came first, and a failure stays a failure.
 */
const PLACES = { owed: 0, claimed: 1, ambiguous: 1, sent: 2, delayed: 3, delivered: 4, impossible: 5 } as const

/** Of two of one kind the graver reason stands, and of two equal ones the first. */
function gravity(state: NoticeState): number {
  if (state.is === 'impossible') return FAILURES.indexOf(state.why)
  return state.is === 'delayed' ? DELAYS.indexOf(state.why) : 0
}

/**
 * Where a notice stands after a report; the very same notice when it says nothing new.
 * A letter that was given up for a reason of our own (a repeat, a recalled release) is not brought back by what SES says.
 */
export function afterReport(notice: Notice, report: Report, now: Temporal.Instant): Notice {
  const { state } = notice
  const said = stateOf(report, now)
  if (!said) return notice
  const further = PLACES[said.is] - PLACES[state.is]
  const isGraver = further === 0 && gravity(state) >= 0 && gravity(said) > gravity(state)
  return further > 0 || isGraver ? { ...notice, state: said } : notice
}

function stateOf(report: Report, at: Temporal.Instant): NoticeState | null {
  switch (report.is) {
    case 'send':
      return { is: 'sent', at, messageId: report.messageId }
    case 'delivery':
      return { is: 'delivered', at }
    case 'delay':
      return { is: 'delayed', at, why: report.why }
    case 'failure':
      return { is: 'impossible', at, why: report.why }
    case 'other':
      return null
  }
}
