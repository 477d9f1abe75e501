import type { Temporal } from 'temporal-polyfill'
import * as v from 'valibot'
import { type Rota, WEEKDAYS } from '../rota.ts'
import { duePartition, rotaKey } from './keys.ts'
import { facts, instant, type Plain, sortable } from './stored.ts'

const schema = v.object({
  weekly: v.array(v.object({ days: v.array(v.picklist(WEEKDAYS)), from: v.string(), to: v.string(), person: v.string() })),
  dated: v.array(v.object({ from: instant, to: instant, person: v.string(), by: v.string(), writtenAt: instant })),
  manager: v.nullable(v.string()),
  version: v.number(),
  checkAt: instant,
})

/** The rota and when the sweep must look at it next. */
export type KeptRota = { rota: Rota; checkAt: Temporal.Instant }

/** The rota as an item. It is always due at some moment, like the enquiries of one shard: the daily look needs no query of its own. */
export function rotaItem({ rota, checkAt }: KeptRota): Record<string, Plain> {
  const due = sortable(checkAt)
  return { ...rotaKey(), ...facts(rota), checkAt: due, duePk: duePartition(0), dueSk: `${due}#ROTA` }
}

/** @throws ValiError when the item is not the rota */
export function parseRota(item: unknown): KeptRota {
  const { checkAt, ...rota } = v.parse(schema, item)
  return { rota, checkAt }
}
