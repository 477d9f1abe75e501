import { readFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { parseArgs } from 'node:util'
import type { Temporal } from 'temporal-polyfill'
import { close, type Enquiry, latestWords, type Reference, take } from '../lib/enquiry.ts'
import { parseOrganisation } from '../lib/organisation.ts'
import { parseReference } from '../lib/reference.ts'
import { createEnquiries } from '../lib/store/enquiries.ts'
import { createEnquiryLists } from '../lib/store/enquiry-lists.ts'
import { commandWords as words } from '../lib/words/en/commands.ts'
import { deadlineWords, longMoment } from '../lib/words/en/moments.ts'
import { run } from './command/run.ts'
import { openPlace } from './command/stack-table.ts'
import { organisationFileOf } from './stack/defaults.ts'
import { Refusal } from './stack/refusal.ts'

const { zone } = parseOrganisation(JSON.parse(readFileSync(organisationFileOf(process.env), 'utf8')))
const say = (text: string) => process.stdout.write(`${text}\n`)

async function list(): Promise<void> {
  const { table, clock } = openPlace(process.env)
  const queue = await createEnquiryLists(table, [], clock).queue()
  if (queue.length === 0) say(words.emptyQueue)
  for (const entry of queue) {
    const facts = [
      entry.reference,
      deadlineWords(entry.deadline, clock(), zone),
      entry.outlet,
      entry.headline || words.generalEnquiry,
    ]
    say([...facts, words.state(entry.state, moment), ...(entry.held ? [words.held] : [])].join(' · '))
  }
}

const moment = (at: Temporal.Instant) => longMoment(at, zone)

function show(enquiry: Enquiry, now: Temporal.Instant): void {
  const { labels } = words
  const latest = latestWords(enquiry)
  const { name, outlet, email, phone } = latest.reporter
  const facts = [
    [labels.reporter, `${name}, ${outlet}`],
    [labels.contact, [email, phone].filter(Boolean).join(', ')],
    [labels.release, enquiry.release?.headline ?? words.generalEnquiry],
    [labels.deadline, deadlineWords(latest.deadline, now, zone)],
    [labels.received, moment(enquiry.receivedAt) + (enquiry.held ? ` · ${words.held}` : '')],
    [labels.state, words.state(enquiry.state, moment)],
    ...(enquiry.sameAs ? [[labels.sameAs, enquiry.sameAs]] : []),
    [labels.question, enquiry.words.question],
    ...enquiry.additions.map((added) => [labels.more, added.words.question]),
  ]
  say(enquiry.reference)
  for (const [label, text] of facts) say(`${label}: ${text}`)
  say(`${labels.letters}:`)
  for (const { kind, to, state } of enquiry.notices)
    say(`  ${words.kind[kind]}${to ? ` → ${to}` : ''}: ${words.letterState[state.is]}`)
  say(`${labels.events}:`)
  for (const event of enquiry.events)
    say(`  ${moment(event.at)}: ${words.event[event.what]}${event.note ? ` (${event.note})` : ''}`)
}

type Rule = (enquiry: Enquiry, now: Temporal.Instant) => Enquiry | 'closed' | 'taken-by-another'

async function change(reference: Reference, rule: Rule, done: string): Promise<void> {
  const { table, clock } = openPlace(process.env)
  const enquiries = createEnquiries(table, clock)
  let refusal: 'closed' | 'taken-by-another' | null = null
  if (!(await enquiries.read(reference))) throw new Refusal(words.noEnquiry(reference))
  await enquiries.change(reference, (current) => {
    const decided = rule(current, clock())
    refusal = typeof decided === 'string' ? decided : null
    return typeof decided === 'string' || decided === current ? null : decided
  })
  if (refusal) throw new Refusal(words.nothingDone[refusal])
  say(done)
}

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { by: { type: 'string' } }, strict: false })
  const [command, text = ''] = positionals
  if (command === 'list') return list()
  if (command !== 'show' && command !== 'take' && command !== 'close') throw new Refusal(words.enquiryUsage)
  const reference = parseReference(text)
  if (!reference) throw new Refusal(words.badReference(text))
  if (command === 'show') {
    const { table, clock } = openPlace(process.env)
    const enquiry = await createEnquiries(table, clock).read(reference)
    if (!enquiry) throw new Refusal(words.noEnquiry(reference))
    return show(enquiry, clock())
  }
  const by = typeof values['by'] === 'string' ? values['by'] : userInfo().username
  if (!by) throw new Refusal(words.whoAreYou)
  if (command === 'take') return change(reference, (enquiry, now) => take(enquiry, by, now), words.taken(reference, by))
  return change(reference, (enquiry, now) => close(enquiry, by, now), words.closed(reference))
}

await run(main)
