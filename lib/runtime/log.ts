/** Codes that must wake somebody: each has a metric filter, an alarm and a page in the runbook. */
export const ALARM_CODES = {
  'triage-undeliverable': 'No address for a triage letter works any more: a reporter waits and nobody knows.',
  'sending-stopped': 'SES refuses to send for us at all: nobody is told by email until it is put right.',
  'acknowledgements-stopped':
    'So many acknowledgements bounce that they are held back: reporters have no letter, and triage goes on.',
  'notice-overdue': 'Somebody who had to be told has not been told for more than five minutes.',
  'text-failed':
    'The last resort failed too: nobody could be told by email, and the text to the on-call telephone did not leave.',
  'rota-uncovered': 'Hours of the next 14 days have nobody on call while the office is closed: a question then wakes nobody.',
  'record-failed': 'An enquiry, a publication or a correction could not be worked on and is left to the next sweep.',
  'page-failed': 'A reporter saw the failure page and had to use the telephone.',
} as const

const QUIET_CODES = [
  'request',
  'letter-sent',
  'letter-not-sent',
  'letter-in-doubt',
  'passed-on',
  'text-sent',
  'letter-given-up',
  'acknowledgement-waits',
  'acknowledgement-withheld',
  'event-settled',
  'event-unknown',
  'sweep-done',
  'news-dropped',
  'same-enquiry',
  'primed',
  'prime-failed',
] as const

export type LogCode = keyof typeof ALARM_CODES | (typeof QUIET_CODES)[number]

/** The only fields that a log line may carry: codes, counts and ids, so that no person can be read out of it. */
const FIELDS = ['reference', 'notice', 'kind', 'why', 'route', 'method', 'status', 'ms', 'count', 'error', 'requestId'] as const

export type LogFields = Partial<Record<(typeof FIELDS)[number], string | number>>
export type Log = (code: LogCode, fields?: LogFields) => void

/** Ids, codes and route patterns look like this; an address, a name with a space or a question does not. */
const HARMLESS = /^[A-Za-z0-9_:./{}?*-]{1,80}$/
const PHONE_LIKE = /^\+?\d{7,}$/

function harmless(value: string | number): string | number {
  if (typeof value === 'number') return value
  return HARMLESS.test(value) && !PHONE_LIKE.test(value) ? value : 'withheld'
}

/**
 * Makes the one way to write a log line: one JSON object a line, a stable code and harmless fields.
 * A field that is not on the list is dropped, and a value that could hold a person's data is written as `withheld`.
 * @param write receives the finished line without its line end
 */
export function createLog(write: (line: string) => void): Log {
  return (code, fields = {}) => {
    const line: Record<string, string | number> = { code }
    for (const field of FIELDS) {
      const value = fields[field]
      if (value !== undefined) line[field] = harmless(value)
    }
    write(JSON.stringify(line))
  }
}

/** A fault's class name, never its message: messages of faults can quote what they failed on. */
export function faultName(fault: unknown): string {
  return fault instanceof Error ? fault.name : typeof fault
}
