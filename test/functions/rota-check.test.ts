import { expect, test } from 'vitest'
import { createRotaCheck } from '../../functions/sweep/rota-check.ts'
import { createSweep } from '../../functions/sweep/sweep.ts'
import { WEEKDAYS } from '../../lib/rota.ts'
import { addWeekly, type RotaRefusal, removeWeekly, setManager } from '../../lib/rota-change.ts'
import { createLog } from '../../lib/runtime/log.ts'
import { createDueList } from '../../lib/store/due-list.ts'
import { createPeople } from '../../lib/store/people.ts'
import { createRota } from '../../lib/store/rota.ts'
import { AFTERNOON, at, reading } from '../support/facts.ts'
import { createMemoryTable } from '../support/memory-table.ts'

const nights = { days: [...WEEKDAYS], from: '17:00', to: '09:00', person: 'ana@reading.gov.uk' }
const weekends = { ...nights, days: [...WEEKDAYS].slice(5), from: '09:00', to: '17:00' }

function office() {
  let now = AFTERNOON
  const table = createMemoryTable()
  const lines: string[] = []
  const log = createLog((line) => lines.push(line))
  const [rotas, people, clock] = [createRota(table), createPeople(table), () => now]
  const checkRota = createRotaCheck({ rotas, people, organisation: reading, clock, log })
  const nothing = { work: async () => 'done' as const }
  const text = async () => 0
  const parts = {
    due: createDueList(table),
    deliver: nothing.work,
    gather: async () => {},
    wait: async () => {},
    text,
    publishing: nothing,
    rounds: nothing,
    checkRota,
    clock,
    log,
  }
  const sweep = createSweep(parts)
  return {
    people,
    change: (decide: Parameters<typeof rotas.change<RotaRefusal>>[0]) => rotas.change<RotaRefusal>(decide, now),
    /** Sweeps at a moment. @returns the hours that it warned of */
    async warned(moment = now) {
      now = moment
      lines.length = 0
      await sweep(() => true)
      return lines.flatMap((line) => (line.includes('rota-uncovered') ? [JSON.parse(line)] : []))
    },
  }
}
const uncovered = (count: number) => [{ code: 'rota-uncovered', count }]

test('hours of the next 14 days that nobody covers are warned of at once, and again each morning until none is left', async () => {
  const { change, warned } = office()
  await change((rota) => addWeekly(rota, nights))
  // Two weekends by day.
  expect(await warned()).toEqual(uncovered(32))
  expect(await warned(AFTERNOON.add({ minutes: 1 }))).toEqual([])
  expect(await warned(at('2026-11-25T08:59:59Z'))).toEqual([])
  expect(await warned(at('2026-11-25T09:00:00Z'))).toEqual(uncovered(32))
  await change((rota) => addWeekly(rota, weekends))
  expect(await warned()).toEqual([])
  expect(await warned(at('2026-11-26T09:00:00Z'))).toEqual([])
  // From 11 December on Christmas Day by day comes within 14 days.
  expect(await warned(at('2026-12-12T09:00:00Z'))).toEqual(uncovered(8))
})

test('an officer who goes away without a cover is warned of the next morning', async () => {
  const { change, people, warned } = office()
  await change((rota) => addWeekly(rota, nights))
  await change((rota) => addWeekly(rota, weekends))
  expect(await warned()).toEqual([])
  const absences = [{ from: AFTERNOON, to: at('2026-11-26T12:00:00Z'), cover: null }]
  await people.know(nights.person, (person) => ({ ...person, absences }))
  expect(await warned(at('2026-11-25T09:00:00Z'))).toEqual(uncovered(16))
})

test('an office that puts nobody on call is not warned of its own will', async () => {
  const { change, warned } = office()
  expect(await warned()).toEqual([])
  await change((rota) => setManager(rota, 'boss@reading.gov.uk'))
  expect(await warned()).toEqual([])
  await change((rota) => addWeekly(rota, nights))
  expect(await warned()).toEqual(uncovered(32))
  await change((rota) => removeWeekly(rota, nights))
  expect(await warned()).toEqual([])
})
