import { afterAll, beforeAll, expect, test } from 'vitest'
import { CHANGES } from '../../dev/enquiry/change.ts'
import { linesOf } from '../../dev/enquiry/show.ts'
import { Refusal } from '../../dev/stack/refusal.ts'
import type { Reference } from '../../lib/enquiry.ts'
import { reading } from '../support/facts.ts'
import { createOffice, type Office, PRIYA } from '../support/office.ts'

let office: Office
beforeAll(async () => {
  office = await createOffice()
  await office.keepRota()
})
afterAll(() => office.stop())

const place = () => ({ table: office.table, clock: office.clock, newsroom: '', organisation: reading })
const order = async (command: string, reference: Reference, more: { text?: string; to?: string } = {}) => {
  const change = CHANGES[command]
  if (!change) throw new Error('no such command')
  return change(place(), { reference, by: 'dana', text: more.text ?? '', to: more.to })
}
const shown = async (reference: Reference) => linesOf(place(), await office.read(reference)).join('\n')

test('an enquiry shows who was told and why, the steps to come, and what happened', async () => {
  const reference = await office.ask()
  await office.tick()
  const text = await shown(reference)
  expect(text).toContain('  triage → oscar.mortali@reading.gov.uk: delivered (the press contact whom the release names)')
  expect(text).toContain('While nobody has it:\n  Tuesday 24 November 2026 at 14:20: Reminder to whoever has been told\n')
  expect(text).toContain('14:06: told (the press contact whom the release names)')
})

test('an officer passes an enquiry to the next in the chain, or to somebody of the directory, and to no stranger', async () => {
  const reference = await office.ask()
  await office.tick()
  expect(await order('pass', reference)).toBe(`${reference} goes to ${reading.pressOffice.email}.`)
  await expect(order('pass', reference, { to: PRIYA })).rejects.toThrow(Refusal)
  await expect(order('pass', reference, { to: 'no address' })).rejects.toThrow(/directory/)
  await office.know(PRIYA, { name: 'Priya Shah' })
  expect(await order('pass', reference, { to: PRIYA.toUpperCase() })).toMatch(/goes to priya/i)
  await office.tick()
  expect(office.told().slice(-2)).toEqual(['3 office (passed on)', '3 priya (passed on)'])
  expect(await shown(reference)).toContain('passed on by dana (pressoffice@reading.gov.uk)')
})

test('an officer moves a deadline in words, and not to something that is none', async () => {
  const reference = await office.ask()
  await office.tick()
  expect(await order('move-deadline', reference, { text: 'tomorrow 12:00' })).toBe(
    `The deadline of ${reference} is tomorrow, Wednesday, 12:00.`,
  )
  await expect(order('move-deadline', reference, { text: 'when you can' })).rejects.toThrow(Refusal)
  await office.tick()
  expect(office.told().at(-1)).toMatch(/oscar \(deadline moved\)$/)
  expect(await shown(reference)).toContain('Deadline: tomorrow, Wednesday, 12:00')
  await order('close', reference)
  await expect(order('move-deadline', reference, { text: 'ASAP' })).rejects.toThrow('It is closed already.')
})
