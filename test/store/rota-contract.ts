import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { unknownPerson } from '../../lib/person.ts'
import { type Rota, WEEKDAYS } from '../../lib/rota.ts'
import { addDated, addWeekly, type RotaRefusal, setManager } from '../../lib/rota-change.ts'
import { createDueList } from '../../lib/store/due-list.ts'
import { createPeople } from '../../lib/store/people.ts'
import { createRota } from '../../lib/store/rota.ts'
import { peopleOf } from '../../lib/store/rota-people.ts'
import { createTable } from '../../lib/store/table.ts'
import { AFTERNOON } from '../support/facts.ts'
import type { Backend } from './contract.ts'

/** What every database under the store must do for the rota. */
export function rotaContract(name: string, start: () => Promise<Backend>): void {
  describe(`the rota on ${name}`, () => {
    let backend: Backend
    const table = () => createTable(backend.client, backend.tableName)
    const rotas = () => createRota(table())
    const shift = { days: [...WEEKDAYS], from: '17:00', to: '09:00', person: 'ana@reading.gov.uk' }
    const isDue = async (moment: typeof AFTERNOON) =>
      (await Array.fromAsync(createDueList(table())(moment))).flat().some((one) => one.is === 'rota')

    beforeAll(async () => {
      backend = await start()
    })
    afterAll(() => backend.stop())

    test('is none until something is written, and a refusal writes nothing', async () => {
      expect(await rotas().change<RotaRefusal>((rota) => addWeekly(rota, { ...shift, days: [] }), AFTERNOON)).toEqual({
        is: 'refused',
        why: 'no-days',
      })
      expect(await rotas().change((rota) => rota, AFTERNOON)).toMatchObject({ is: 'changed' })
      expect(await rotas().read()).toBeNull()
      expect(await isDue(AFTERNOON.add({ hours: 999 }))).toBe(false)
    })

    test('comes back as it was kept', async () => {
      const dated = { from: AFTERNOON, to: AFTERNOON.add({ hours: 4 }), person: 'ben@reading.gov.uk' }
      const written = { by: 'Dana', now: AFTERNOON }
      await rotas().change<RotaRefusal>((rota) => addWeekly(rota, shift), AFTERNOON)
      await rotas().change<RotaRefusal>((rota) => addDated(rota, dated, written), AFTERNOON)
      await rotas().change((rota) => setManager(rota, 'boss@reading.gov.uk'), AFTERNOON)
      expect(await rotas().read()).toEqual({
        weekly: [shift],
        dated: [{ ...dated, by: 'Dana', writtenAt: AFTERNOON }],
        manager: 'boss@reading.gov.uk',
        version: 3,
      } satisfies Rota)
    })

    test('of five changes at once none is lost', async () => {
      const people = [1, 2, 3, 4, 5].map((number) => `p${number}@reading.gov.uk`)
      await Promise.all(
        people.map((person) => rotas().change<RotaRefusal>((rota) => addWeekly(rota, { ...shift, person }), AFTERNOON)),
      )
      const kept = await rotas().read()
      expect(kept?.weekly.map(({ person }) => person).toSorted()).toEqual([shift.person, ...people].toSorted())
    })

    test('is due after a change, and again when the next look is due', async () => {
      await rotas().change((rota) => setManager(rota, null), AFTERNOON)
      const kept = await rotas().due(AFTERNOON)
      if (!kept) throw new Error('not due')
      expect([await isDue(AFTERNOON), await isDue(AFTERNOON.subtract({ seconds: 1 }))]).toEqual([true, false])
      const next = AFTERNOON.add({ hours: 19 })
      await rotas().checked(kept, next)
      expect([await isDue(AFTERNOON), await rotas().due(AFTERNOON), await isDue(next)]).toEqual([false, null, true])
    })

    test('changed while it was looked at, is looked at again', async () => {
      const later = AFTERNOON.add({ hours: 20 })
      const kept = await rotas().due(later)
      if (!kept) throw new Error('not due')
      await rotas().change((rota) => setManager(rota, 'other@reading.gov.uk'), later)
      await rotas().checked(kept, later.add({ hours: 24 }))
      expect((await rotas().due(later))?.rota.manager).toBe('other@reading.gov.uk')
    })

    test('names people, and their covers are looked up with them, in circles too', async () => {
      const people = createPeople(table())
      const absence = (cover: string) => [{ from: AFTERNOON, to: AFTERNOON.add({ hours: 1 }), cover }]
      const rota = await rotas().read()
      if (!rota) throw new Error('no rota')
      await people.know(shift.person, (person) => ({ ...person, absences: absence('lee@reading.gov.uk') }))
      await people.know('lee@reading.gov.uk', (person) => ({ ...person, absences: absence(shift.person) }))
      await people.know('press@reading.gov.uk', () => unknownPerson('press@reading.gov.uk'))
      const found = await peopleOf(people, { ...rota, dated: [] }, ['lee@reading.gov.uk', 'unknown@reading.gov.uk'])
      expect([...found.keys()].toSorted()).toEqual([shift.person, 'lee@reading.gov.uk'])
    })
  })
}
