import { createIntake } from '../../lib/store/intake.ts'
import { INDEXES } from '../../lib/store/keys.ts'
import { createTable } from '../../lib/store/table.ts'
import { startDynamo } from '../support/dynamo.ts'
import { submission, words } from '../support/facts.ts'

import type { Figure } from './figure.ts'

/** Bytes as DynamoDB counts them: names and values in UTF-8; numbers and structure roughly. */
function sizeOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return Buffer.byteLength(String(value))
  return Object.entries(value).reduce(
    (sum, [name, inner]) => sum + (/^(S|N|M|L|NULL|BOOL)$/.test(name) ? 1 : Buffer.byteLength(name)) + sizeOf(inner),
    3,
  )
}

/** Calls and write units of one accepted enquiry and of its repeat, on the embedded database; index entries by AWS's rule. */
export async function costOfAnEnquiry(): Promise<Figure[]> {
  const dynamo = await startDynamo()
  const sizes: { bytes: number; entries: number }[] = []
  dynamo.onRecord(({ dynamodb }) => {
    const image = dynamodb?.NewImage ?? {}
    sizes.push({ bytes: sizeOf(image), entries: Object.values(INDEXES).filter(({ pk }) => pk in image).length })
  })
  const intake = createIntake(createTable(dynamo.client, dynamo.tableName), {
    addressKeys: [new Uint8Array(32)],
    retentionDays: 730,
  })
  const calls = () => Object.values(dynamo.calls()).reduce((sum, count) => sum + count, 0)
  await intake.submit(submission())
  const first = calls()
  await intake.submit(submission())
  const second = calls() - first
  await intake.submit(submission({ formId: 'e'.repeat(32), words: { ...words, question: 'x'.repeat(5000) } }))
  await new Promise(setImmediate)
  const reads = (dynamo.calls()['GetItem'] ?? 0) + (dynamo.calls()['Query'] ?? 0)
  await dynamo.stop()
  const [usual, longest] = sizes.map(({ bytes, entries }) => Math.ceil(bytes / 1024) + entries)
  return [
    { what: 'calls of an accepted enquiry', figure: first, unit: 'calls', goal: '1' },
    { what: 'calls of its repeat', figure: second, unit: 'calls', goal: '1' },
    { what: 'reads on the request path', figure: reads, unit: 'calls', goal: '0' },
    { what: 'write units, usual question', figure: usual ?? 0, unit: 'units', goal: '⌈KiB⌉ + 4 index entries' },
    { what: 'write units, 5,000 characters', figure: longest ?? 0, unit: 'units', goal: '⌈KiB⌉ + 4 index entries' },
  ]
}
