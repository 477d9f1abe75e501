import type { Table } from '../../lib/store/table.ts'

/** What a process that was killed leaves: everything up to here, and nothing after. */
export class Crash extends Error {}

/**
 * A table under a process that dies at its n-th write.
 * @param dies `before`: the write is not made; `after`: it is made, and its answer never comes
 */
export function crashingAt(table: Table, write: number, dies: 'before' | 'after'): Table {
  let count = 0
  const guarded = <Args extends unknown[], Result>(operation: (...args: Args) => Promise<Result>) => {
    return async (...args: Args): Promise<Result> => {
      count++
      if (count > write || (count === write && dies === 'before')) throw new Crash()
      const result = await operation(...args)
      if (count === write) throw new Crash()
      return result
    }
  }
  return {
    ...table,
    putNew: guarded(table.putNew),
    replace: guarded(table.replace),
    remove: guarded(table.remove),
    updateVersion: guarded(table.updateVersion),
  }
}
