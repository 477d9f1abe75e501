import type { Item, Operation, Store, Table } from 'dynalite/db/index.js'
import db from 'dynalite/db/index.js'
import deleteItem from 'dynalite/validations/deleteItem.js'
import putItem from 'dynalite/validations/putItem.js'
import updateItem from 'dynalite/validations/updateItem.js'

/** One write as it was stored: the item before and after, null where there was or is none. */
export type Write = { table: Table; before: Item | null; after: Item | null }
type Listener = (write: Write) => void

const listeners = new WeakMap<Store, Listener>()
let latest: Store | null = null

/**
 * Wraps what dynalite lacks, once for the process: a stream of writes, `Item` on a failed condition, and an item that
 * is stored together with its index entries. As it comes, dynalite writes the index first and the item afterwards, so a
 * process that is killed between the two could leave an item that owes somebody something out of the `due` index.
 */
function wrap(): void {
  const { create, checkConditional } = db
  for (const { types } of [putItem, updateItem, deleteItem]) {
    types['ReturnValuesOnConditionCheckFailure'] = { type: 'String', enum: ['ALL_OLD', 'NONE'] }
  }
  db.create = (options) => {
    latest = create(options)
    return latest
  }
  db.checkConditional = (request, before) => {
    const refusal = checkConditional(request, before)
    if (refusal && before && request.ReturnValuesOnConditionCheckFailure === 'ALL_OLD') refusal.body.Item = before
    return refusal
  }
  db.updateIndexes = (store, table, before, after, done) => {
    if (!before && !after) return done()
    store.db.batch(operations(table, before, after), (fault) => {
      if (!fault) listeners.get(store)?.({ table, before: before ?? null, after: after ?? null })
      done(fault)
    })
  }
}

function operations(table: Table, before: Item | undefined, after: Item | null | undefined): Operation[] {
  const all: Operation[] = []
  const indexes = { local: table.LocalSecondaryIndexes ?? [], global: table.GlobalSecondaryIndexes ?? [] }
  for (const [type, defined] of Object.entries(indexes)) {
    const { puts, deletes } = db.getIndexActions(defined, before, after, table)
    const place = (index: string) => `index-${type}~${table.TableName}~${index}~`
    for (const { index, key } of deletes) all.push({ type: 'del', key: place(index) + key })
    for (const { index, key, item } of puts) all.push({ type: 'put', key: place(index) + key, value: item })
  }
  const item = `item-${table.TableName}~`
  if (after) all.push({ type: 'put', key: item + db.createKey(after, table), value: after })
  else if (before) all.push({ type: 'del', key: item + db.createKey(before, table) })
  return all
}

wrap()

/**
 * Makes a dynalite server through `make` and tells `listener` of every write to it, in the order of each item's writes.
 * @throws when `make` did not open a store: dynalite changed, and the hook with it
 */
export function listenTo<S>(make: () => S, listener: Listener): S {
  latest = null
  const made = make()
  if (!latest) throw new Error('dynalite opened no store')
  listeners.set(latest, listener)
  return made
}
