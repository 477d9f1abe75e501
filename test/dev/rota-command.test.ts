import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rotaCommand } from '../../dev/rota/command.ts'
import { Refusal } from '../../dev/stack/refusal.ts'
import { createPeople } from '../../lib/store/people.ts'
import { createRota } from '../../lib/store/rota.ts'
import { startStackFolder } from '../support/command.ts'
import { AFTERNOON, at } from '../support/facts.ts'

const ANA = 'ana@reading.gov.uk'
const BEN = 'ben@reading.gov.uk'
const { env, table, stop } = await startStackFolder()
afterAll(stop)
const rotas = () => createRota(table)
const people = () => createPeople(table)

beforeAll(async () => {
  const confirmed = { by: 'Dana', at: AFTERNOON }
  await people().know(ANA, (person) => ({ ...person, name: 'Ana Reyes', confirmed }))
  await people().know(BEN, (person) => ({ ...person, name: 'Ben Okafor', confirmed }))
})
/** Runs the command in this program; a refusal is what it would print. */
async function rota(...args: string[]) {
  const said = { out: '', err: '' }
  try {
    await rotaCommand(args, env, (line) => {
      said.out += `${line}\n`
    })
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault
    said.err = fault.message
  }
  return said
}
/** The lines that hold a text, without their indent. */
const linesWith = (text: string, part: string) =>
  text
    .split('\n')
    .filter((line) => line.includes(part))
    .map((line) => line.trim())

test('an office without a rota is told so, and how to begin one', async () => {
  expect((await rota('show')).out).toContain('No rota is kept')
  expect(await rota('check')).toMatchObject({ out: expect.stringContaining('npm run rota -- weekly add'), err: '' })
})

test('a rota is written, swapped, checked and taken back by command', async () => {
  const added = await rota('weekly', 'add', 'daily', '17:00-09:00', 'Ana@Reading.gov.uk')
  expect(added.out).toContain('On call every week: Every day, 17:00 to 09:00 on the next day: Ana Reyes, ana@reading.gov.uk.')
  expect(added.out).toContain('32 hours of the next 14 days are closed and covered by nobody.')
  expect(linesWith(added.out, 'nobody is on call')).toEqual(
    ['Saturday 28', 'Sunday 29']
      .map((day) => `${day} November 2026 at 09:00 to ${day} November 2026 at 17:00 (8 hours): nobody is on call.`)
      .concat(
        ['Saturday 5', 'Sunday 6'].map(
          (day) => `${day} December 2026 at 09:00 to ${day} December 2026 at 17:00 (8 hours): nobody is on call.`,
        ),
      ),
  )
  expect((await rota('check')).err).toContain('32 hours')

  await rota('weekly', 'add', 'weekend', '9:00-17:00', BEN)
  expect(await rota('check')).toEqual({ out: 'Every closed hour of the next 14 days has somebody on call.\n', err: '' })

  const swapped = await rota('swap', ANA, BEN, '2026-11-25 20:30', '2026-11-26 09:00', '--by', 'Dana')
  expect(linesWith(swapped.out, 'Ben Okafor')).toEqual([
    'Wednesday 25 November 2026 at 20:30 to Thursday 26 November 2026 at 09:00: Ben Okafor, ben@reading.gov.uk',
  ])
  const shown = await rota('show', '--days', '3')
  expect(linesWith(shown.out, 'at 20:30').slice(0, 2)).toEqual([
    'Wednesday 25 November 2026 at 17:00 to Wednesday 25 November 2026 at 20:30: Ana Reyes, ana@reading.gov.uk',
    'Wednesday 25 November 2026 at 20:30 to Thursday 26 November 2026 at 09:00: Ben Okafor, ben@reading.gov.uk',
  ])
  expect(shown.out).toContain('(written by Dana on Tuesday 24 November 2026 at 14:05')
  expect((await rota('dated', 'remove', '1')).out).toContain('Taken out')

  const dated = await rota('dated', 'add', '2026-12-25', '2026-12-25', BEN, '--by', 'Dana')
  expect(dated.out).toContain('Friday 25 December 2026 at 00:00 to Saturday 26 December 2026 at 00:00: Ben Okafor')
  expect((await rota('manager', ANA)).out).toContain('Ana Reyes')
  expect((await rota('show')).out).toContain('Manager: Ana Reyes, ana@reading.gov.uk')
  expect((await rota('manager', 'off')).out).toContain('There is no manager any more')
})

test('two on one night, somebody away and a dead address are to be put right today, at the foot of what is shown', async () => {
  const absences = [{ from: at('2026-11-27T12:00:00Z'), to: at('2026-11-28T12:00:00Z'), cover: null }]
  await people().know(ANA, (person) => ({ ...person, absences }))
  await rota('weekly', 'add', 'tue', '20:00-21:00', BEN)
  await people().know(BEN, (person) => ({ ...person, failure: { at: AFTERNOON, why: 'bounced' } }))
  const { out } = await rota('show', '--days', '1')
  const wrong = out.slice(out.indexOf('To be put right:'))
  expect(wrong).toContain('(16 hours): Ana Reyes, ana@reading.gov.uk is on call, but away, and no cover is there.')
  expect(wrong).toContain(
    'at 21:00: Ana Reyes, ana@reading.gov.uk has it, and Ben Okafor, ben@reading.gov.uk stands in the rota too.',
  )
  expect(wrong).toContain('letters do not reach them')
  expect(wrong).toContain('ben@reading.gov.uk: letters to it come back')
})

describe('what cannot be meant', () => {
  test.each([
    [['nonsense'], 'npm run rota -- show'],
    [['show', '--nonsense'], 'npm run rota -- show'],
    [['show', 'more'], 'npm run rota -- show'],
    [['show', '--days', '0'], '“0” is no number of days'],
    [['weekly'], 'npm run rota -- show'],
    [['weekly', 'add'], 'mon-fri'],
    [['weekly', 'add', 'funday', '17:00-09:00', ANA], '“funday” are no days'],
    [['weekly', 'add', 'mon-', '17:00-09:00', ANA], '“mon-” are no days'],
    [['weekly', 'add', 'daily', '17:00-24:00', ANA], '“17:00-24:00” are no hours'],
    [['weekly', 'add', 'daily', '5pm', ANA], '“5pm” are no hours'],
    [['weekly', 'add', 'daily', '17:00-09:00', 'ana'], '“ana” is not an email address'],
    [['weekly', 'add', 'daily', '17:00-09:00', 'new@reading.gov.uk'], 'npm run people -- add new@reading.gov.uk'],
    [['weekly', 'add', 'mon-sun', '17:00-09:00', ANA], 'stands in the rota already'],
    [['weekly', 'remove', '99'], 'There is no shift number “99”'],
    [['dated', 'remove', 'x'], 'There is no shift number “x”'],
    [['dated', 'add'], 'Say from when and to when'],
    [['dated', 'add', '2026-02-31', '2026-03-01', ANA], '“2026-02-31” is no real date'],
    [['dated', 'add', '2027-03-28 01:30', '2027-03-28 09:00', ANA], 'the clocks go forward'],
    [['dated', 'add', '2027-10-31 01:30', '2027-10-31 09:00', ANA], 'the clocks go back'],
    [['dated', 'add', '2026-11-26', '2026-11-25', ANA], 'ends before it begins'],
    [['dated', 'add', '2025-11-26', '2025-11-27', ANA], 'over already'],
    [['dated', 'add', '2026-12-25 09:00', '2036-12-25 17:00', ANA], 'more than a year'],
    [['dated', 'add', '2026-11-26', '2026-11-27', ANA, '--by', ' '], '--by NAME'],
    [['swap', ANA, ANA, '2026-11-26', '2026-11-27'], 'the same person'],
    [['manager', 'nobody@reading.gov.uk'], 'npm run people -- add nobody@reading.gov.uk'],
  ])('%j is refused with a sentence, and nothing is written', async (args, sentence) => {
    const before = await rotas().read()
    const { out, err } = await rota(...args)
    expect([out, err]).toEqual(['', expect.stringContaining(sentence)])
    expect(await rotas().read()).toEqual(before)
  })
})
