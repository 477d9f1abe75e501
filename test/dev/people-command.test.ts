import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { peopleCommand } from '../../dev/people/command.ts'
import { releaseCommand } from '../../dev/release/command.ts'
import { Refusal } from '../../dev/stack/refusal.ts'
import { createPeople } from '../../lib/store/people.ts'
import { startStackFolder } from '../support/command.ts'
import { AFTERNOON, at } from '../support/facts.ts'

const { folder, env, table, stop } = await startStackFolder()
afterAll(stop)

const directory = () => createPeople(table)
async function said(command: (say: (line: string) => void) => Promise<void>) {
  const lines: string[] = []
  await command((line) => lines.push(line))
  return lines.join('\n')
}
const people = (...args: string[]) => said((say) => peopleCommand(args, env, say))
const release = (...args: string[]) => said((say) => releaseCommand(args, env, { say, complain: say }))
const refusal = (args: string[]) =>
  people(...args).then(
    (out) => `not refused: ${out}`,
    (fault: unknown) => (fault instanceof Refusal ? fault.message : Promise.reject(fault)),
  )

test('somebody is added, confirmed, away with a cover, back again and flagged by command', async () => {
  const added = await people(
    'add',
    'Lee@Reading.gov.uk',
    '--name',
    'Lee Okafor',
    '--role',
    'Press officer',
    '--phone',
    '0118 937 2400',
  )
  expect(added).toContain('lee@reading.gov.uk · Lee Okafor')
  expect(added).toContain('0118 937 2400')
  expect(added).toContain('nobody has said that somebody reads it')
  expect(await people('confirm', 'lee@reading.gov.uk', '--by', 'Dana')).toContain(
    'Dana said on Tuesday 24 November 2026 at 14:05 that somebody reads it',
  )
  await people('add', 'ana@reading.gov.uk')
  const away = ['away', 'lee@reading.gov.uk', '--from', 'tomorrow 9am', '--to', '2026-11-30', '--cover', 'Ana@reading.gov.uk']
  expect(await people(...away)).toBe(
    'lee@reading.gov.uk is away from Wednesday 25 November 2026 at 09:00 to Tuesday 1 December 2026 at 00:00.\nana@reading.gov.uk stands in.',
  )
  expect(await people('show', 'lee@reading.gov.uk')).toContain('ana@reading.gov.uk stands in')
  await people('back', 'lee@reading.gov.uk')
  expect(await people('flag', 'lee@reading.gov.uk', '--why', 'not-monitored')).toContain('nobody reads it (noted Tuesday')
  expect(await people('list')).toMatch(/^ana@.*not confirmed\nlee@reading.gov.uk · Lee Okafor .*\n.*nobody reads it/s)
  expect(await directory().read('lee@reading.gov.uk')).toMatchObject({
    name: 'Lee Okafor',
    phone: { number: '+441189372400', shown: '0118 937 2400' },
    confirmed: { by: 'Dana' },
    absences: [],
    failure: { why: 'not-monitored' },
  })
  await people('confirm', 'lee@reading.gov.uk', '--by', 'Dana')
  expect((await directory().read('lee@reading.gov.uk'))?.failure).toBeNull()
})

test('a cover who is away in the same time, unknown or flagged is warned about', async () => {
  for (const name of ['one', 'two', 'three']) await people('add', `${name}@x.example`)
  const away = (name: string, cover: string, from = '2026-12-01', to = '2026-12-05') =>
    people('away', `${name}@x.example`, '--from', from, '--to', to, '--cover', `${cover}@x.example`)
  expect(await away('two', 'nobody')).toContain('nobody@x.example is not in the directory')
  expect(await away('one', 'two', '2026-11-28')).toContain(
    'two@x.example is away too on Tuesday 1 December 2026 at 00:00: nobody@x.example stands in then.',
  )
  expect(await away('two', 'one')).toContain('one@x.example is away too on Tuesday 1 December 2026 at 00:00, and nobody else')
  await directory().note('three@x.example', { is: 'failed', at: AFTERNOON, why: 'bounced' })
  expect(await away('one', 'three')).toContain('Look at this: three@x.example: letters to it come back')
})

test('a contact that is confirmed comes into the directory, and a flag stands beside every release that names it', async () => {
  const file = path.join(folder, 'bridge.txt')
  const contact = 'For media enquiries contact Priya Rao on 0118 937 2302 or email Priya.Rao@reading.gov.uk.'
  writeFileSync(file, `Council opens new bridge\n\nA new bridge opens, the council said on 24 November 2026.\n\n${contact}\n`)
  const id = /^Draft (drf_\w+)$/m.exec(await release('add', file))?.[1] ?? ''
  const preview = await release('confirm', id, '--by', 'Dana', '--dry-run')
  expect([preview.includes('not known to read mail yet'), await directory().read('priya.rao@reading.gov.uk')]).toEqual([
    true,
    null,
  ])
  const confirmed = await release('confirm', id, '--by', 'Dana')
  expect(confirmed).toContain('Until that address is known to read mail, pressoffice@reading.gov.uk is told too.')
  expect(await directory().read('priya.rao@reading.gov.uk')).toMatchObject({
    name: 'Priya Rao',
    phone: { shown: '0118 937 2302' },
    confirmed: { by: 'Dana' },
  })
  await directory().note('priya.rao@reading.gov.uk', { is: 'delivered', at: AFTERNOON })
  expect(await release('show', id)).not.toContain('not known to read mail yet')
  await release('publish', id)
  const slug = 'council-opens-new-bridge'
  expect(await release('list')).not.toContain('Look at')

  await directory().note('priya.rao@reading.gov.uk', { is: 'failed', at: at('2026-11-24T14:30:00Z'), why: 'bounced' })
  const flag = /riya\.rao@reading\.gov\.uk: letters to it come back \(noted Tuesday 24 November 2026 at 14:30\)/
  for (const out of [await release('list'), await release('show', slug), await release('confirm', slug)])
    expect(out).toMatch(flag)
  expect(await release('show', slug)).toContain('reach nobody: enquiries about it go to whoever is on call')
  expect(await directory().read('priya.rao@reading.gov.uk')).toMatchObject({ failure: { why: 'bounced' } })
})

test.each<[string, string[]]>([
  ['npm run people -- list', []],
  ['npm run people -- list', ['nonsense']],
  ['npm run people -- list', ['list', '--nonsense']],
  ['npm run people -- list', ['show', 'a@x.example', 'b@x.example']],
  ['Name the address', ['show']],
  ['is not an email address', ['show', 'a@x.example, b@x.example']],
  ['Nobody in the directory', ['show', 'absent@x.example']],
  ['Nobody in the directory', ['confirm', 'absent@x.example']],
  ['Nobody in the directory', ['back', 'absent@x.example']],
  ['is not a telephone number', ['add', 'bad@x.example', '--phone', 'twelve']],
  ['with --by NAME', ['confirm', 'here@x.example', '--by', ' ']],
  ['--why not-monitored', ['flag', 'here@x.example', '--why', 'bounced']],
  ['They are not away', ['back', 'here@x.example']],
  ['until when', ['away', 'here@x.example']],
  ['is not a moment', ['away', 'here@x.example', '--to', 'when it suits']],
  ['needs a time', ['away', 'here@x.example', '--to', 'Friday']],
  ['morning or afternoon', ['away', 'here@x.example', '--to', 'Friday 5:30']],
  ['no real date', ['away', 'here@x.example', '--to', '2026-02-30']],
  ['does not exist, because the clocks', ['away', 'here@x.example', '--to', '2027-03-28 01:30']],
  ['comes twice, because the clocks', ['away', 'here@x.example', '--to', '2027-10-31 01:30']],
  ['ends before it begins', ['away', 'here@x.example', '--from', '2026-12-24', '--to', '2026-12-20']],
  ['over already', ['away', 'here@x.example', '--from', '2026-10-24', '--to', '2026-10-25']],
  ['Nobody stands in for themselves', ['away', 'here@x.example', '--to', '2026-12-24', '--cover', 'Here@x.example']],
])('“%s” is what the command says to %j', async (sentence, args) => {
  await directory().know('here@x.example', (person) => ({ ...person, name: 'Here' }))
  const told = await refusal(args)
  expect(told).toContain(sentence)
  expect(told).not.toContain('not refused')
})
