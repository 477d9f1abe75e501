import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { absenceAt, away, confirmPerson, isLive, unknownPerson } from '../../lib/person.ts'
import { createPeople } from '../../lib/store/people.ts'
import { createTable } from '../../lib/store/table.ts'
import { AFTERNOON, at } from '../support/facts.ts'
import type { Backend } from './contract.ts'

/** What every database under the store must do for the directory of people. */
export function peopleContract(name: string, start: () => Promise<Backend>): void {
  describe(`people on ${name}`, () => {
    let backend: Backend
    let count = 0
    let address = ''
    const table = () => createTable(backend.client, backend.tableName)
    const people = () => createPeople(table())
    const word = { by: 'Dana', at: AFTERNOON }

    beforeAll(async () => {
      backend = await start()
    })
    beforeEach(() => {
      address = `person-${++count}@reading.gov.uk`
    })
    afterAll(() => backend.stop())

    test('somebody comes back as they were kept, by their address in any capitals', async () => {
      const whole = {
        ...unknownPerson(address),
        name: 'Oscar Mortali',
        role: 'Press officer',
        phone: { number: '+441189372301', shown: '0118 937 2301' },
        confirmed: word,
        deliveredAt: AFTERNOON,
        failure: { at: AFTERNOON, why: 'mailbox-full' as const },
        absences: [{ from: AFTERNOON, to: at('2026-11-30T09:00:00Z'), cover: 'lee@reading.gov.uk' }],
      }
      await people().know(address, () => whole)
      expect(await people().read(address.toUpperCase())).toEqual(whole)
    })

    test('a report about an address that nobody knows makes a bare entry, and one that says nothing new no write', async () => {
      await people().note(address.toUpperCase(), { is: 'delivered', at: AFTERNOON })
      await people().note(address, { is: 'delivered', at: AFTERNOON.add({ minutes: 5 }) })
      expect(await people().read(address)).toEqual({ ...unknownPerson(address), deliveredAt: AFTERNOON })
      await people().note(address, { is: 'failed', at: AFTERNOON.add({ minutes: 6 }), why: 'bounced' })
      expect(await people().read(address)).toMatchObject({ version: 2, failure: { why: 'bounced' } })
    })

    test('a word, a delivery and an absence that are written at once are all kept', async () => {
      const absence = { from: AFTERNOON, to: AFTERNOON.add({ hours: 24 }), cover: null }
      await people().know(address, (person) => ({ ...person, name: 'Oscar' }))
      await Promise.all([
        people().change(address, (person) => confirmPerson(person, word)),
        people().note(address, { is: 'delivered', at: AFTERNOON }),
        people().change(address, (person) => away(person, absence, AFTERNOON)),
      ])
      const found = await people().read(address)
      expect([found?.name, found && isLive(found), found && absenceAt(found, AFTERNOON)]).toEqual(['Oscar', true, absence])
      expect(found?.version).toBe(4)
    })

    test('two who write about somebody unknown at once are both heard', async () => {
      await Promise.all([
        people().note(address, { is: 'delivered', at: AFTERNOON }),
        people().know(address, (person) => confirmPerson(person, word)),
      ])
      expect(await people().read(address)).toMatchObject({ confirmed: word, deliveredAt: AFTERNOON, version: 2 })
    })

    test('a change of somebody unknown is none, and a refused one is not written', async () => {
      expect(await people().change(address, (person) => person)).toEqual({ is: 'absent' })
      await people().know(address, (person) => person)
      expect(await people().read(address)).toBeNull()
      await people().know(address, (person) => ({ ...person, name: 'Oscar' }))
      const outcome = await people().change<'not-away'>(address, () => 'not-away')
      expect([outcome, (await people().read(address))?.version]).toEqual([{ is: 'refused', why: 'not-away' }, 1])
    })

    test('everybody is listed by address', async () => {
      await people().know(address, (person) => ({ ...person, name: 'Last' }))
      await people().know(`a-${address}`, (person) => ({ ...person, name: 'First' }))
      const names = (await people().list()).map((person) => person.name)
      expect([names.at(0), names.at(-1)]).toEqual(['First', 'Last'])
    })
  })
}
