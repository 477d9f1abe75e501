import { parseReference } from '../lib/reference.ts'
import { createEnquiries } from '../lib/store/enquiries.ts'
import { createEnquiryLists } from '../lib/store/enquiry-lists.ts'
import { commandWords as words } from '../lib/words/en/commands.ts'
import { deadlineWords, longMoment } from '../lib/words/en/moments.ts'
import { officerName } from './command/officer.ts'
import { run } from './command/run.ts'
import { openPlace, type Place } from './command/stack-table.ts'
import { readTyped } from './command/typed.ts'
import { CHANGES } from './enquiry/change.ts'
import { linesOf } from './enquiry/show.ts'
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

const OPTIONS = { by: { type: 'string' }, to: { type: 'string' }, help: { type: 'boolean' } } as const

async function main(): Promise<void> {
  const { positionals, values } = readTyped(process.argv.slice(2), OPTIONS, words.enquiryUsage)
  const [command = '', reference = '', ...rest] = positionals
  if (values.help) return void say(words.enquiryUsage)
  if (command === 'list') return list(openPlace(process.env))
  const change = Object.hasOwn(CHANGES, command) ? CHANGES[command] : undefined
  if (command !== 'show' && !change) throw new Refusal(words.enquiryUsage)
  const parsed = parseReference(reference)
  if (!parsed) throw new Refusal(words.badReference(reference))
  const place = openPlace(process.env)
  const enquiry = await createEnquiries(place.table, place.clock).read(parsed)
  if (!enquiry) throw new Refusal(words.noEnquiry(parsed))
  if (!change) return void say(linesOf(place, enquiry).join('\n'))
  const by = officerName(values.by)
  if (!by) throw new Refusal(words.whoAreYou)
  say(await change(place, { reference: parsed, by, text: rest.join(' '), to: values.to }))
}

await run(main)
