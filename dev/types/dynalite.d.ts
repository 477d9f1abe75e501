/** dynalite has no types: these are the parts that we call, and the internals that dev/dynamo/hook.ts wraps. */
declare module 'dynalite' {
  import type { Server } from 'node:http'

  type Options = { path?: string; createTableMs?: number; deleteTableMs?: number; updateTableMs?: number }
  // biome-ignore lint/style/noDefaultExport: this is how the package exports
  export default function dynalite(options?: Options): Server
}

declare module 'dynalite/db/index.js' {
  import type { AttributeValue } from 'aws-lambda'

  export type Item = Record<string, AttributeValue>
  export type Done = (fault?: Error | null) => void
  export type Operation = { type: 'put'; key: string; value: Item } | { type: 'del'; key: string }
  export type Store = { db: { batch(operations: Operation[], done: Done): void } }
  export type Index = { IndexName: string; KeySchema: { AttributeName: string }[] }
  export type Table = {
    TableName: string
    KeySchema: { AttributeName: string }[]
    LocalSecondaryIndexes?: Index[]
    GlobalSecondaryIndexes?: Index[]
  }
  type Actions = { puts: { index: string; key: string; item: Item }[]; deletes: { index: string; key: string }[] }
  type Refusal = Error & { body: { Item?: Item } }

  const db: {
    create(options: object): Store
    createKey(item: Item, table: Table): string
    getIndexActions(indexes: Index[], before: Item | undefined, after: Item | null | undefined, table: Table): Actions
    updateIndexes(store: Store, table: Table, before: Item | undefined, after: Item | null | undefined, done: Done): void
    checkConditional(
      request: { ReturnValuesOnConditionCheckFailure?: string },
      before: Item | undefined,
    ): Refusal | null | undefined
  }
  // biome-ignore lint/style/noDefaultExport: this is how the package exports
  export default db
}

declare module 'dynalite/validations/*.js' {
  const validation: { types: Record<string, { type: string; enum?: string[] }> }
  // biome-ignore lint/style/noDefaultExport: this is how the package exports
  export default validation
}
