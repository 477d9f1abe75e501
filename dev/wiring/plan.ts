import * as v from 'valibot'
import { FUNCTION_SETTINGS } from '../../lib/runtime/settings.ts'
import { STREAM_VIEWS, type StreamView } from '../dynamo/record.ts'
import { parsePattern } from './filter.ts'
import type { QueueMapping } from './queue.ts'
import type { StreamMapping } from './stream.ts'
import { ofType, parseTemplate, type Resource, referredTo, type Template, textOf } from './template.ts'

export type PlannedFunction = {
  /** Name of its folder in `functions/`. */
  name: string
  /** Folder of what is deployed, inside the folder of the template. */
  bundle: string
  handler: string
  timeoutMs: number
  environment: Record<string, string>
}

/** What the deployed stack does, as read from its template: everything that the local stack does too. */
export type Plan = {
  functions: PlannedFunction[]
  /** The function behind the HTTP API. */
  web: string
  streams: ({ to: string } & StreamMapping)[]
  queues: ({ to: string } & QueueMapping)[]
  schedules: { to: string; seconds: number; event: unknown }[]
  tableName: string
  streamView: StreamView
  configurationSets: string[]
  /** ARNs of the topics that exist. */
  topics: string[]
}

const number = v.union([v.number(), v.pipe(v.string(), v.transform(Number))])
const lambda = v.object({
  Handler: v.string(),
  Timeout: v.optional(number, 3),
  Environment: v.optional(v.object({ Variables: v.record(v.string(), v.unknown()) }), { Variables: {} }),
})
const mapping = v.object({
  FunctionName: v.unknown(),
  EventSourceArn: v.unknown(),
  BatchSize: v.optional(number),
  MaximumBatchingWindowInSeconds: v.optional(number, 0),
  BisectBatchOnFunctionError: v.optional(v.boolean(), false),
  MaximumRetryAttempts: v.optional(number, -1),
  MaximumRecordAgeInSeconds: v.optional(number, -1),
  FunctionResponseTypes: v.optional(v.array(v.string()), []),
  FilterCriteria: v.optional(v.object({ Filters: v.array(v.object({ Pattern: v.string() })) }), { Filters: [] }),
})
const queue = v.object({
  VisibilityTimeout: v.optional(number, 30),
  RedrivePolicy: v.optional(v.object({ maxReceiveCount: number })),
})
const schedule = v.object({
  ScheduleExpression: v.string(),
  Target: v.object({ Arn: v.unknown(), Input: v.optional(v.string(), '{}') }),
})
const table = v.object({
  TableName: v.optional(v.string()),
  StreamSpecification: v.optional(v.object({ StreamViewType: v.picklist(STREAM_VIEWS) })),
})
const TABLES = ['AWS::DynamoDB::GlobalTable', 'AWS::DynamoDB::Table']

/**
 * Reads the plan of the stack from its template.
 * @throws Error when the template has something that the local stack would do differently or not at all
 */
export function readPlan(json: unknown): Plan {
  const template = parseTemplate(json)
  const nameOf = (value: unknown): string => {
    const id = referredTo(value)
    const found = id === null ? undefined : template.Resources[id]
    if (!id || found?.Type !== 'AWS::Lambda::Function') throw new Error('the template wires something that is no function')
    return folderOf(found)
  }
  const [[tableId, tableResource] = [], ...others] = ofType(template, ...TABLES)
  if (!tableId || !tableResource || others.length > 0) throw new Error('the template must have exactly one table')
  const { StreamSpecification } = v.parse(table, tableResource.Properties)
  const mappings = ofType(template, 'AWS::Lambda::EventSourceMapping').map(([, { Properties }]) => v.parse(mapping, Properties))
  const [integration] = ofType(template, 'AWS::ApiGatewayV2::Integration')
  if (!integration) throw new Error('the template has no HTTP API')
  return {
    functions: ofType(template, 'AWS::Lambda::Function').map(([, resource]) => functionOf(template, resource)),
    web: nameOf(integration[1].Properties['IntegrationUri']),
    streams: mappings
      .filter(({ EventSourceArn }) => referredTo(EventSourceArn) === tableId)
      .map((one) => ({ to: nameOf(one.FunctionName), ...streamOf(one) })),
    queues: mappings
      .filter(({ EventSourceArn }) => referredTo(EventSourceArn) !== tableId)
      .map((one) => ({ to: nameOf(one.FunctionName), ...queueOf(template, one) })),
    schedules: ofType(template, 'AWS::Scheduler::Schedule').map(([, { Properties }]) => {
      const { ScheduleExpression, Target } = v.parse(schedule, Properties)
      return { to: nameOf(Target.Arn), seconds: secondsOf(ScheduleExpression), event: JSON.parse(Target.Input) }
    }),
    tableName: textOf(template, { Ref: tableId }),
    streamView: StreamSpecification?.StreamViewType ?? 'NEW_AND_OLD_IMAGES',
    configurationSets: ofType(template, 'AWS::SES::ConfigurationSet').map(([id]) => textOf(template, { Ref: id })),
    topics: ofType(template, 'AWS::SNS::Topic').map(([id]) => textOf(template, { Ref: id })),
  }
}

/** A function's folder in `functions/`: its name in AWS ends with it. */
function folderOf({ Properties }: Resource): string {
  const name = Properties['FunctionName']
  const folder = Object.keys(FUNCTION_SETTINGS).find((known) => typeof name === 'string' && name.endsWith(`-${known}`))
  if (!folder) throw new Error(`the template has a function ${JSON.stringify(name)} that is not ours`)
  return folder
}

function bundleOf({ Metadata }: Resource): string {
  const bundle = Metadata['aws:asset:path']
  if (typeof bundle !== 'string') throw new Error('the template does not say which bundle a function is')
  return bundle
}

function functionOf(template: Template, resource: Resource): PlannedFunction {
  const { Handler, Timeout, Environment } = v.parse(lambda, resource.Properties)
  const environment = Object.entries(Environment.Variables).map(([name, value]) => [name, textOf(template, value)])
  return {
    name: folderOf(resource),
    bundle: bundleOf(resource),
    handler: Handler,
    timeoutMs: Timeout * 1000,
    environment: Object.fromEntries(environment),
  }
}

function streamOf(one: v.InferOutput<typeof mapping>) {
  return {
    filters: one.FilterCriteria.Filters.map(({ Pattern }) => parsePattern(Pattern)),
    batchSize: one.BatchSize ?? 100,
    windowMs: one.MaximumBatchingWindowInSeconds * 1000,
    bisect: one.BisectBatchOnFunctionError,
    partial: one.FunctionResponseTypes.includes('ReportBatchItemFailures'),
    retries: one.MaximumRetryAttempts,
    maxAgeMs: one.MaximumRecordAgeInSeconds < 0 ? -1 : one.MaximumRecordAgeInSeconds * 1000,
  }
}

function queueOf(template: Template, one: v.InferOutput<typeof mapping>): QueueMapping {
  const id = referredTo(one.EventSourceArn)
  const { VisibilityTimeout, RedrivePolicy } = v.parse(queue, id === null ? {} : (template.Resources[id]?.Properties ?? {}))
  const subscription = ofType(template, 'AWS::SNS::Subscription').find(
    ([, { Properties }]) => referredTo(Properties['Endpoint']) === id,
  )
  if (!subscription) throw new Error('the template has a queue that no topic writes to')
  return {
    batchSize: one.BatchSize ?? 10,
    partial: one.FunctionResponseTypes.includes('ReportBatchItemFailures'),
    visibilityMs: VisibilityTimeout * 1000,
    maxReceives: RedrivePolicy?.maxReceiveCount ?? null,
    raw: subscription[1].Properties['RawMessageDelivery'] === true,
  }
}

function secondsOf(expression: string): number {
  const [, count, unit] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? []
  const seconds = { minute: 60, hour: 3600, day: 86_400 }[unit ?? '']
  if (!count || !seconds) throw new Error(`the local stack cannot keep the schedule ${expression}`)
  return Number(count) * seconds
}
