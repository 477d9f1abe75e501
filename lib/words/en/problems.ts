import { type FieldName, LONGEST_LINE, LONGEST_QUESTION, type Problem, type ProblemCode } from '../../form.ts'
import { formWords as form } from './form.ts'

const LABELS: Record<FieldName, string> = {
  name: form.name.label,
  outlet: form.outlet.label,
  email: form.email.label,
  phone: form.phone.label,
  question: form.question.label,
  deadline: form.deadline.legend,
  'deadline-day': form.deadline.day,
  'deadline-month': form.deadline.month,
  'deadline-year': form.deadline.year,
  'deadline-time': form.deadline.time,
  kind: form.kind.legend,
  publication: form.publication.label,
  'answer-by': form.answerBy.label,
}

/** Without `Intl`, whose first use costs a cold start. */
const grouped = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, ',')

const SENTENCES: Record<Exclude<ProblemCode, 'too-long' | 'given-twice'>, string> = {
  'name-missing': 'Enter your name',
  'outlet-missing': 'Enter the outlet you write for, or “freelance”',
  'email-or-phone-missing': 'Enter an email address or a telephone number, so that we can answer you',
  'email-malformed': 'Enter one email address, like name@example.com',
  'phone-malformed': 'Enter a telephone number, like 0118 496 0000 or +44 118 496 0000',
  'question-missing': 'Enter your question',
  'question-too-long': `Your question must be ${grouped(LONGEST_QUESTION)} characters or fewer`,
  'kind-unknown': 'Choose what you would like from the list',
  'deadline-missing': 'Enter your deadline, or choose “As soon as possible” or “No deadline”',
  'deadline-not-understood': 'Enter the deadline as a date and time, like 27 November 17:00, or as words like “5pm today”',
  'deadline-needs-time': 'Enter a time for your deadline, like 17:00',
  'deadline-am-or-pm': 'Say whether the time is morning or afternoon, like 05:30 or 17:30',
  'deadline-next-weekday': '“Next” can mean two days: enter the date of your deadline',
  'deadline-days-differ': 'The days in your deadline do not go together: enter one date',
  'deadline-two-answers': 'You gave two different deadlines: keep one of them',
  'deadline-time-not-real': 'Enter a real time for your deadline, like 17:00',
  'deadline-zone-differs': 'That time zone is not the one in use here on that day: enter the time that clocks here will show',
  'deadline-day-missing': 'Your deadline must include a day',
  'deadline-month-missing': 'Your deadline must include a month',
  'deadline-year-missing': 'Your deadline must include a year',
  'deadline-not-real': 'Your deadline must be a real date',
  'deadline-hour-skipped': 'That time does not exist, because the clocks go forward: enter a time an hour later',
  'deadline-passed': 'Your deadline has passed: enter a later time, or choose “As soon as possible”',
  'deadline-too-far': 'Your deadline must be within the next 12 months',
}

/** One sentence that says what to do about a problem. */
export function problemWords({ field, code }: Problem): string {
  if (code === 'too-long') return `${LABELS[field]} must be ${LONGEST_LINE} characters or fewer`
  if (code === 'given-twice') return `${LABELS[field]} came twice with different answers: keep one of them`
  return SENTENCES[code]
}
