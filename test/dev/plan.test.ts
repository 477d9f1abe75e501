import { expect, test } from 'vitest'
import { readPlan } from '../../dev/wiring/plan.ts'

const at = (id: string, attribute = 'Arn') => ({ 'Fn::GetAtt': [id, attribute] })
const lambda = (name: string, Variables: Record<string, unknown> = {}) => ({
  Type: 'AWS::Lambda::Function',
  Properties: {
    FunctionName: `media-enquiries-local-${name}`,
    Handler: 'handler.handler',
    Timeout: 10,
    Environment: { Variables },
  },
  Metadata: { 'aws:asset:path': `asset.${name}` },
})
const mapping = (Properties: object) => ({ Type: 'AWS::Lambda::EventSourceMapping', Properties })

const RESOURCES: Record<string, object> = {
  Table: {
    Type: 'AWS::DynamoDB::GlobalTable',
    Properties: { TableName: 'the-table', StreamSpecification: { StreamViewType: 'NEW_IMAGE' } },
  },
  Set: { Type: 'AWS::SES::ConfigurationSet', Properties: { Name: 'the-set' } },
  Web: lambda('web', { TABLE_NAME: { Ref: 'Table' }, PUBLIC_URL: { 'Fn::Join': ['', ['http://localhost:', 3000]] } }),
  Notify: lambda('notify', { CONFIGURATION_SET: { Ref: 'Set' } }),
  Topic: { Type: 'AWS::SNS::Topic', Properties: { TopicName: 'the-topic' } },
  Sweep: lambda('sweep', { ALERT_TOPIC: { Ref: 'Topic' } }),
  Feedback: lambda('feedback'),
  Integration: { Type: 'AWS::ApiGatewayV2::Integration', Properties: { IntegrationUri: at('Web') } },
  Stream: mapping({
    FunctionName: { Ref: 'Notify' },
    EventSourceArn: at('Table', 'StreamArn'),
    BatchSize: 10,
    BisectBatchOnFunctionError: true,
    MaximumRetryAttempts: 20,
    MaximumRecordAgeInSeconds: 10_800,
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    FilterCriteria: { Filters: [{ Pattern: '{"eventName":["INSERT"]}' }] },
  }),
  Queue: { Type: 'AWS::SQS::Queue', Properties: { VisibilityTimeout: 180, RedrivePolicy: { maxReceiveCount: 5 } } },
  Subscription: { Type: 'AWS::SNS::Subscription', Properties: { Endpoint: at('Queue'), RawMessageDelivery: true } },
  Mail: mapping({ FunctionName: { Ref: 'Feedback' }, EventSourceArn: at('Queue'), BatchSize: 5 }),
  Schedule: {
    Type: 'AWS::Scheduler::Schedule',
    Properties: { ScheduleExpression: 'rate(1 minute)', Target: { Arn: at('Sweep') } },
  },
}
const plan = (changes: Record<string, object> = {}) => readPlan({ Resources: { ...RESOURCES, ...changes } })

test('functions have the names, bundles, time-outs and environment that the template gives them', () => {
  const { functions, web } = plan()
  expect(functions.map(({ name }) => name)).toEqual(['web', 'notify', 'sweep', 'feedback'])
  expect(web).toBe('web')
  expect(functions[0]).toEqual({
    name: 'web',
    bundle: 'asset.web',
    handler: 'handler.handler',
    timeoutMs: 10_000,
    environment: { TABLE_NAME: 'the-table', PUBLIC_URL: 'http://localhost:3000' },
  })
  expect(functions[1]?.environment).toEqual({ CONFIGURATION_SET: 'the-set' })
  expect(functions[2]?.environment).toEqual({ ALERT_TOPIC: 'arn:aws:sns:eu-west-2:000000000000:the-topic' })
})

test('stream, mail events and schedule reach their functions under the template’s own conditions', () => {
  expect(plan()).toMatchObject({
    tableName: 'the-table',
    streamView: 'NEW_IMAGE',
    configurationSets: ['the-set'],
    topics: ['arn:aws:sns:eu-west-2:000000000000:the-topic'],
    streams: [
      {
        to: 'notify',
        batchSize: 10,
        windowMs: 0,
        bisect: true,
        partial: true,
        retries: 20,
        maxAgeMs: 10_800_000,
        filters: [{ eventName: ['INSERT'] }],
      },
    ],
    queues: [{ to: 'feedback', batchSize: 5, partial: false, visibilityMs: 180_000, maxReceives: 5, raw: true }],
    schedules: [{ to: 'sweep', seconds: 60, event: {} }],
  })
})

test('a second reader of the stream is wired with its own window', () => {
  const Waking = mapping({
    FunctionName: { Ref: 'Sweep' },
    EventSourceArn: at('Table', 'StreamArn'),
    MaximumBatchingWindowInSeconds: 20,
  })
  expect(plan({ Waking }).streams).toMatchObject([
    { to: 'notify', windowMs: 0 },
    { to: 'sweep', batchSize: 100, windowMs: 20_000, bisect: false, partial: false, filters: [] },
  ])
})

test.each([
  [
    'a function of CloudFormation that it cannot read',
    { Web: lambda('web', { X: { 'Fn::ImportValue': 'y' } }) },
    'Fn::ImportValue',
  ],
  [
    'a schedule that it cannot keep',
    {
      Schedule: {
        Type: 'AWS::Scheduler::Schedule',
        Properties: { ScheduleExpression: 'cron(0 9 * * ? *)', Target: { Arn: at('Sweep') } },
      },
    },
    'cron',
  ],
  [
    'a filter that it cannot apply',
    {
      Stream: mapping({
        FunctionName: { Ref: 'Notify' },
        EventSourceArn: at('Table'),
        FilterCriteria: { Filters: [{ Pattern: '{"a":[{"cidr":"x"}]}' }] },
      }),
    },
    'cidr',
  ],
  ['a second table', { Other: { Type: 'AWS::DynamoDB::Table', Properties: {} } }, 'exactly one table'],
  ['a function that is not ours', { Odd: lambda('odd') }, 'not ours'],
  ['a queue that nothing writes to', { Subscription: { Type: 'AWS::SNS::Topic' } }, 'no topic'],
])('the stack does not start on %s', (_, changes, why) => {
  expect(() => plan(changes)).toThrow(why)
})
