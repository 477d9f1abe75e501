import type { DynamoDBRecord } from 'aws-lambda'
import dynalite from 'dynalite'
import { close, listen } from '../http/loopback.ts'
import { listenTo, type Write } from './hook.ts'
import { recordOf, type StreamView } from './record.ts'

export type DynamoSettings = {
  /** Folder of the data, made if absent; without it the data live in memory. One process at a time may open it. */
  path?: string
  /** What the stream carries: as the table's `StreamViewType`. */
  view?: StreamView
}

export type Dynamo = {
  /** For `AWS_ENDPOINT_URL_DYNAMODB`. */
  endpoint: string
  /** Tells of every stream record from now on; gives back the way to stop it. */
  onRecord(listener: (record: DynamoDBRecord) => void): () => void
  /** How often each operation was asked for since the start or the last `resetCalls`. */
  calls(): Record<string, number>
  resetCalls(): void
  stop(): Promise<void>
}

/**
 * The embedded DynamoDB: dynalite with the stream that it lacks, on loopback and a free port.
 */
export async function startDynamo({ path, view = 'NEW_AND_OLD_IMAGES' }: DynamoSettings = {}): Promise<Dynamo> {
  const listeners = new Set<(record: DynamoDBRecord) => void>()
  let sequence = BigInt(Date.now()) * 1_000_000n
  const tell = (write: Write) => {
    const record = recordOf(write, view, ++sequence, Math.floor(Date.now() / 1000))
    if (record) for (const listener of listeners) setImmediate(listener, record)
  }
  const server = listenTo(
    () => dynalite({ ...(path ? { path } : {}), createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 }),
    tell,
  )

  let calls: Record<string, number> = {}
  server.on('request', (request) => {
    const operation = String(request.headers['x-amz-target'] ?? '').split('.')[1]
    if (operation) calls[operation] = (calls[operation] ?? 0) + 1
    // dynalite throws what a request emits: a client killed in mid-request would take the whole stack with it.
    request.removeAllListeners('error').on('error', () => {})
  })
  const port = await listen(server, 0)

  return {
    endpoint: `http://127.0.0.1:${port}`,
    onRecord(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    calls: () => ({ ...calls }),
    resetCalls() {
      calls = {}
    },
    stop: () => close(server),
  }
}
