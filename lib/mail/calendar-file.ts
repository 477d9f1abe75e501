import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventTransparency } from 'ical-generator'
import { deadlineOf, latestWords } from '../enquiry.ts'
import { triageWords as words } from '../words/en/letters.ts'
import type { LetterFacts } from './letter-facts.ts'
import { briefAbout, briefOutlet } from './letter-subject.ts'

const ALARM_SECONDS = 30 * 60

/**
 * The deadline as an iCalendar file (RFC 5545, method PUBLISH: nobody is invited and nothing is answered).
 * Its id belongs to the enquiry, so that a repeated letter or a moved deadline replaces the entry instead of adding one.
 * Calendars are often open to the whole house: the entry names the outlet, but neither the reporter nor the question.
 * @returns null when there is no exact deadline
 */
export function deadlineCalendar({ enquiry, organisation, publicUrl, now }: LetterFacts): string | null {
  const deadline = deadlineOf(enquiry)
  const { reporter } = latestWords(enquiry)
  if (deadline.is !== 'at') return null
  const calendar = ical({
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: organisation.name, product: 'press enquiries' },
  })
  calendar.createEvent({
    id: `${enquiry.reference}@${new URL(publicUrl).hostname}`,
    sequence: enquiry.edition + enquiry.additions.length - 1,
    stamp: new Date(now.epochMilliseconds),
    start: new Date(deadline.at.epochMilliseconds),
    summary: words.calendarSummary(briefOutlet(reporter.outlet), briefAbout(enquiry.release), enquiry.reference),
    description: words.calendarNote(enquiry.reference),
    organizer: { name: organisation.team, email: organisation.sender.address },
    transparency: ICalEventTransparency.TRANSPARENT,
    alarms: [{ type: ICalAlarmType.display, triggerBefore: ALARM_SECONDS }],
  })
  return calendar.toString()
}
