import type { createMemoryTable } from '../../support/memory-table.ts'

/** What may be out. A mailbox is somebody's who is being told; the rest are parts of the service. */
export const FAULTS = [
  'database-refuses',
  'database-answers-lost',
  'ses-unreachable',
  'ses-throttled',
  'ses-paused',
  'ses-in-doubt',
  'ses-timeout',
  'stream-lost',
  'schedule-missed',
  'ses-events-lost',
  'ses-events-late',
  'directory-unreadable',
  'mailbox-bounces',
  'mailbox-suppressed',
  'mailbox-delayed',
  'mailbox-full',
  'mailbox-refused',
  'topic-unreachable',
] as const
export type Fault = (typeof FAULTS)[number]

export type Faults = ReturnType<typeof createFaults>

/** Which faults are in force, and whether each was met: a fault that hit nothing proves nothing. */
export function createFaults() {
  const inForce = new Map<Fault, number>()
  const planned = new Map<Fault, number>()
  const fired = new Map<Fault, number>()
  const count = (counts: Map<Fault, number>, fault: Fault) => counts.set(fault, (counts.get(fault) ?? 0) + 1)

  return {
    begin(fault: Fault): void {
      inForce.set(fault, 0)
      count(planned, fault)
    },
    end(fault: Fault): void {
      if ((inForce.get(fault) ?? 0) > 0) count(fired, fault)
      inForce.delete(fault)
    },
    isOn: (fault: Fault) => inForce.has(fault),
    /** Whether the fault is in force; if so it has hit something. */
    hits(fault: Fault): boolean {
      const hits = inForce.get(fault)
      if (hits !== undefined) inForce.set(fault, hits + 1)
      return hits !== undefined
    },
    /** Each fault that was planned: how often, and how often it hit something. */
    figures: () => [...planned].map(([fault, times]) => ({ fault, planned: times, fired: fired.get(fault) ?? 0 })),
  }
}

type MemoryTable = ReturnType<typeof createMemoryTable>

export class Outage extends Error {}

/** A table that refuses everything, or does what it is asked and loses every answer, or cannot read the directory of people. */
export function faultyTable(table: MemoryTable, faults: Faults): MemoryTable {
  const guarded = <Args extends unknown[], Result>(operation: (...args: Args) => Promise<Result>) => {
    return async (...args: Args): Promise<Result> => {
      if (faults.hits('database-refuses')) throw new Outage()
      const result = await operation(...args)
      if (faults.hits('database-answers-lost')) throw new Outage()
      return result
    }
  }
  const isDirectory = ({ pk }: { pk: string }) => pk.startsWith('PERSON#') || pk.startsWith('ROTA#')
  return {
    ...table,
    read: guarded(async (key) => {
      if (isDirectory(key) && faults.hits('directory-unreadable')) throw new Outage()
      return table.read(key)
    }),
    putNew: guarded(table.putNew),
    replace: guarded(table.replace),
    remove: guarded(table.remove),
    updateVersion: guarded(table.updateVersion),
    count: guarded(table.count),
    query: guarded(table.query),
  }
}
