import type { RouteReason } from '../../route-reason.ts'

/** Why somebody of the press side has a letter: “Why you have this”. */
export const reasonWords: Record<RouteReason, string> = {
  named: 'The release names you for media enquiries.',
  'named-away': 'The release names you for media enquiries. You are marked as away, so this letter does not count as told.',
  'named-out-of-hours':
    'The release names you for media enquiries. The press office is closed, so this letter does not count as told.',
  'named-unreachable':
    'The release names you for media enquiries. Letters to you have not arrived of late, so this one does not count as told.',
  cover: 'You stand in for the person whom the release names.',
  'duty-officer': 'You are on call now, by the rota.',
  'press-office-general': 'The enquiry is about no release, so it goes to the press office.',
  'press-office-no-contact':
    'The release names nobody for media enquiries who can be written to, so this goes to the press office.',
  'press-office-instead': 'The person whom the release names cannot be counted on now, so this goes to the press office.',
  'press-office-parallel':
    'The person whom the release names has this too. We do not know yet that letters there are read, so the press office has it as well.',
  'press-office-passed-on':
    'Passed on to the press office, because we could not see our letter to the person before you delivered.',
  'passed-on': 'Passed on to you, because we could not see our letter to the person before you delivered.',
  'not-picked-up': 'Passed on to you, because nobody has picked it up.',
  'passed-by-officer': 'A colleague passed this on to you.',
  reminder: 'You have this enquiry already. Nobody has picked it up.',
  manager: 'Nobody has picked this up. You are the last to be told.',
  'late-prompt': 'Nobody has picked this up, and the deadline is near.',
  'nobody-left': 'No address for this enquiry works.',
  'sending-stopped': 'No email can be sent at all.',
  'sending-held-up': 'Email has been held up for minutes.',
}

/** The same where a decision is shown: who was told, as what. */
export const routeWords: Record<RouteReason, string> = {
  named: 'the press contact whom the release names',
  'named-away': 'the press contact, who is away: a letter of their own, which does not count as told',
  'named-out-of-hours': 'the press contact, out of hours: a letter of their own, which does not count as told',
  'named-unreachable': 'the press contact, whose letters do not arrive: a letter of their own, which does not count as told',
  cover: 'whoever covers the press contact',
  'duty-officer': 'the duty officer by the rota',
  'press-office-general': 'the press office, because the enquiry is about no release',
  'press-office-no-contact': 'the press office, because the release names nobody who can be written to',
  'press-office-instead': 'the press office, because nobody before it can be counted on now',
  'press-office-parallel': 'the press office beside the press contact, who is not known yet to read mail',
  'press-office-passed-on': 'the press office, after a letter that was not seen delivered',
  'passed-on': 'the next person, after a letter that was not seen delivered',
  'not-picked-up': 'the next person, because nobody picked it up',
  'passed-by-officer': 'whom an officer passed it to',
  reminder: 'a reminder',
  manager: 'the manager',
  'late-prompt': 'a prompt to tell the reporter when to expect news',
  'nobody-left': 'no address is left',
  'sending-stopped': 'email has stopped',
  'sending-held-up': 'email is held up',
}

/** @param from the address that could not be shown to have been told */
export function passedOnFrom(from: string, isOffice: boolean): string {
  const to = isOffice ? 'the press office' : 'you'
  return `Passed on to ${to}, because we could not see our letter to ${from} delivered. Please check that address.`
}

/**
 * The same for somebody who is away.
 * @param until the first moment back; null when it is not known
 * @param instead the address of whoever has the enquiry
 */
export function awayWords(until: string | null, instead: string | null): string {
  if (until === null && instead === null) return reasonWords['named-away']
  const away = until === null ? 'You are marked as away' : `You are marked as away until ${until}`
  const other = instead === null ? '' : ` ${instead} has this enquiry.`
  return `The release names you for media enquiries. ${away}, so this letter does not count as told.${other}`
}
