import { ScanCommand } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Reference } from '../../lib/enquiry.ts'
import { owedAcknowledgement } from '../../lib/notice.ts'
import { countBounce } from '../../lib/store/acknowledgement-counters.ts'
import { createAcknowledgements } from '../../lib/store/acknowledgements.ts'
import { createTable } from '../../lib/store/table.ts'
import { AFTERNOON, at, reading, release } from '../support/facts.ts'
import type { Backend } from './contract.ts'

const ADDRESS_KEYS = [new TextEncoder().encode('an address key of at least 32 characters')]
let enquiries = 0
const asked = (to: string, changes: { attempts?: number; failures?: number } = {}) => ({
  enquiry: { reference: `ME-${String(++enquiries).padStart(6, '0')}` as Reference },
  notice: { ...owedAcknowledgement(2, to, AFTERNOON), ...changes },
  release,
})
const others = (count: number) => Array.from({ length: count }, () => asked(`reporter${++enquiries}@ledger.example`))

/** What acknowledgements must do on every database under the store. */
export function acknowledgementContract(name: string, start: () => Promise<Backend>): void {
  describe(`acknowledgements on ${name}`, () => {
    let backend: Backend
    let now = AFTERNOON
    const table = () => createTable(backend.client, backend.tableName)
    const made = (changes: Partial<Parameters<typeof createAcknowledgements>[0]> = {}) => {
      const parts = { table: table(), addressKeys: ADDRESS_KEYS, organisation: reading, mailRate: 14, clock: () => now }
      return createAcknowledgements({ ...parts, ...changes })
    }
    const permit = (one: ReturnType<typeof asked>) => made().permit(one)
    const answers = async (all: ReturnType<typeof asked>[]) => (await Promise.all(all.map(permit))).map(said)

    beforeAll(async () => {
      backend = await start()
    })
    beforeEach(() => {
      now = now.add({ hours: 24 * 7 })
    })
    afterAll(() => backend.stop())

    test('a mailbox has one letter, however many enquiries name it at once and however they write it', async () => {
      const spellings = [
        'v.ictim@ledger.example',
        'VICTIM@ledger.example',
        'victim+a1@Ledger.example',
        'vic.tim+b@ledger.example',
      ]
      const all = Array.from({ length: 200 }, (_, index) => asked(String(spellings[index % spellings.length])))
      const said = await answers(all)
      expect(said.filter((one) => one === 'go')).toHaveLength(1)
      expect(said.filter((one) => one === 'never one-a-day')).toHaveLength(199)
    })

    test('the same letter may go again after doubt, another one a day after the last', async () => {
      const first = asked('again@ledger.example')
      expect(said(await permit(first))).toBe('go')
      now = now.add({ hours: 1 })
      expect(said(await permit({ ...first, notice: { ...first.notice, attempts: 1 } }))).toBe('go')
      now = now.add({ hours: 23, minutes: 59 })
      expect(said(await permit(asked('again@ledger.example')))).toBe('never one-a-day')
      now = now.add({ minutes: 1 })
      expect(await answers([asked('again@ledger.example'), asked('a.gain@ledger.example')])).toEqual(
        expect.arrayContaining(['go', 'never one-a-day']),
      )
    })

    test('nobody of the press side is acknowledged, and no machine', async () => {
      const people = { read: async (address: string) => (address === 'duty@partner.example' ? {} : null) }
      const ask = async (to: string) => said(await made({ people }).permit(asked(to)))
      expect(await ask('Oscar.Mortali@reading.gov.uk')).toBe('never own-address')
      expect(await ask('x@press.reading.gov.uk')).toBe('never own-address')
      expect(await ask('Duty+form@partner.example')).toBe('never own-address')
      expect(await ask('mailer-daemon@ledger.example')).toBe('never machine-address')
      expect(await ask('other@partner.example')).toBe('go')
    })

    test('no minute has more than its budget, each is used up while anybody waits, and nobody is forgotten', async () => {
      const limited = made({ mailRate: 0.2 })
      const gone = new Map<string, number>()
      let waiting = others(30).map((one) => ({ one, from: now }))
      for (let minute = 0; minute < 8; minute++) {
        if (minute < 4) waiting.push(...others(3).map((one) => ({ one, from: now })))
        const due = waiting.filter(({ from }) => Temporal.Instant.compare(from, now) <= 0)
        const rest = waiting.filter((entry) => !due.includes(entry))
        const permits = await Promise.all(due.map(async ({ one }) => ({ one, is: await limited.permit(one) })))
        gone.set(String(now), permits.filter(({ is }) => is.is === 'go').length)
        waiting = [...rest, ...permits.flatMap(({ one, is }) => (is.is === 'later' ? [{ one, from: is.from }] : []))]
        now = now.add({ seconds: 60 })
      }
      expect(waiting).toEqual([])
      expect([...gone.values()].reduce((sum, count) => sum + count, 0)).toBe(42)
      expect(Math.max(...gone.values())).toBeLessThanOrEqual(8)
      expect([...gone.values()].slice(0, 6)).toEqual([8, 8, 8, 8, 8, 2])
    })

    test('one dead address in fifty opens the breaker, and it closes when the two days have passed', async () => {
      now = at(`${now.toString().slice(0, 10)}T22:00:00Z`)
      expect(new Set(await answers(others(49)))).toEqual(new Set(['go']))
      expect(await countBounce(table(), now)).toBe('counted')
      const [fiftieth, held] = [asked('fifty@ledger.example'), asked('held@ledger.example')]
      expect(said(await permit(fiftieth))).toBe('go')
      expect(await permit(held)).toEqual({ is: 'later', from: now.add({ minutes: 60 }), why: 'breaker' })
      now = now.add({ hours: 3 })
      expect(said(await permit(held))).toBe('later breaker')
      now = now.add({ hours: 22, minutes: 59 })
      expect(said(await permit(held))).toBe('later breaker')
      now = now.add({ minutes: 1 })
      expect(said(await permit(held))).toBe('go')
    })

    test('a letter that is tried often counts once for the breaker', async () => {
      const one = asked('often@ledger.example')
      expect(said(await permit(one))).toBe('go')
      for (const failures of [1, 2, 3]) expect(said(await permit({ ...one, notice: { ...one.notice, failures } }))).toBe('go')
      const day = await table().read({ pk: `BUDGET#DAY#${now.toString().slice(0, 10)}`, sk: 'DAY' })
      expect(day?.['sent']).toBe(1)
    })

    test('when any counter is out of reach the letter waits for a minute and nothing is thrown', async () => {
      const fault = () => Promise.reject(new Error('out of reach'))
      const one = asked('fault@ledger.example')
      const broken = (operation: 'read' | 'putNew' | 'replace' | 'count') =>
        made({ table: Object.assign(table(), { [operation]: fault }) })
      for (const operation of ['read', 'putNew', 'count'] as const) {
        expect(await broken(operation).permit(one)).toEqual({
          is: 'later',
          from: now.add({ minutes: 1 }),
          why: 'counters-unreachable',
        })
      }
      expect(said(await made({ people: { read: fault } }).permit(one))).toBe('later counters-unreachable')
      expect(said(await broken('replace').permit(one))).toBe('later counters-unreachable')
      expect(await countBounce({ count: fault }, now)).toBe('counters-unreachable')
      expect(said(await permit(one))).toBe('go')
    })

    test('no counter names an address, and every one ends', async () => {
      await permit(asked('Canary.Name+x@ledger.example'))
      const { Items = [] } = await backend.client.send(new ScanCommand({ TableName: backend.tableName }))
      const items = Items.map((item) => unmarshall(item))
      expect(items.length).toBeGreaterThan(3)
      expect(JSON.stringify(items)).not.toMatch(/@|canary|ledger/i)
      for (const item of items) {
        expect(item['pk']).toMatch(/^BUDGET#(ADDRESS|MINUTE|DAY)#/)
        expect(item['expiresAt']).toBeGreaterThan(AFTERNOON.epochMilliseconds / 1000)
      }
    })
  })
}

function said(permit: { is: string; why?: string }): string {
  return [permit.is, permit.why].filter(Boolean).join(' ')
}
