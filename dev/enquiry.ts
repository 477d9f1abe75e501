import { parseArgs } from 'node:util'
import type { Temporal } from 'temporal-polyfill'
import { close, type Enquiry, latestWords, type Reference, take } from '../lib/enquiry.ts'
import { parseReference } from '../lib/reference.ts'
import { createEnquiries } from '../lib/store/enquiries.ts'
import { createEnquiryLists } from '../lib/store/enquiry-lists.ts'
import { commandWords as words } from '../lib/words/en/commands.ts'
import { deadlineWords, longMoment } from '../lib/words/en/moments.ts'
import { officerName } from './command/officer.ts'
import { run } from './command/run.ts'
import { openPlace, type Place } from './command/stack-table.ts'
import { Refusal } from './stack/refusal.ts'

const say = (text: string) => process.stdout.write(`${text}\n`)

async function list({ table, clock, organisation: { zone } }: Place): Promise<void> {
  const queue = await createEnquiryLists(table, [], clock).queue()
  if (queue.length === 0) say(words.emptyQueue)
  for (const entry of queue) {
    const facts = [
      entry.reference,
      deadlineWords(entry.deadline, clock(), zone),
      entry.outlet,
      entry.headline || words.generalEnquiry,
    ]
    say([...facts, words.state(entry.state, (at) => longMoment(at, zone)), ...(entry.held ? [words.held] : [])].join(' · '))
  }
}

function show({ clock, organisation: { zone } }: Place, enquiry: Enquiry): void {
  const moment = (at: Temporal.Instant) => longMoment(at, zone)
  const { labels } = words
  const latest = latestWords(enquiry)
  const { name, outlet, email, phone } = latest.reporter
  const facts = [
    [labels.reporter, `${name}, ${outlet}`],
    [labels.contact, [email, phone].filter(Boolean).join(', ')],
    [labels.release, enquiry.release?.headline ?? words.generalEnquiry],
    [labels.deadline, deadlineWords(latest.deadline, clock(), zone)],
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
  for (const { at, what, by, note } of enquiry.events) {
    const officer = what === 'taken' || what === 'closed' ? words.by(by) : ''
    say(`  ${moment(at)}: ${words.event[what]}${officer}${note ? ` (${note})` : ''}`)
  }
}

type Rule = (enquiry: Enquiry, now: Temporal.Instant) => Enquiry | 'closed' | 'taken-by-another'

async function change({ table, clock }: Place, reference: Reference, rule: Rule, done: string): Promise<void> {
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

/** What was typed. @throws Refusal with the usage for an option that is none */
function typed() {
  try {
    return parseArgs({ allowPositionals: true, options: { by: { type: 'string' }, help: { type: 'boolean' } } })
  } catch {
    throw new Refusal(words.enquiryUsage)
  }
}

async function main(): Promise<void> {
  const { positionals, values } = typed()
  const [command, text = ''] = positionals
  if (values.help) return void say(words.enquiryUsage)
  if (command === 'list') return list(openPlace(process.env))
  if (command !== 'show' && command !== 'take' && command !== 'close') throw new Refusal(words.enquiryUsage)
  const reference = parseReference(text)
  if (!reference) throw new Refusal(words.badReference(text))
  const place = openPlace(process.env)
  if (command === 'show') {
    const enquiry = await createEnquiries(place.table, place.clock).read(reference)
    if (!enquiry) throw new Refusal(words.noEnquiry(reference))
    return show(place, enquiry)
  }
  const by = officerName(values.by)
  if (!by) throw new Refusal(words.whoAreYou)
  if (command === 'take') return change(place, reference, (enquiry, now) => take(enquiry, by, now), words.taken(reference, by))
  return change(place, reference, (enquiry, now) => close(enquiry, by, now), words.closed(reference))
}

await run(main)
