import { marshall } from '@aws-sdk/util-dynamodb'
import { expect, test } from 'vitest'
import { matches, parsePattern } from '../../dev/wiring/filter.ts'
import { readPlan } from '../../dev/wiring/plan.ts'
import { enquiryItem } from '../../lib/store/enquiry-item.ts'
import { enquiry } from '../support/facts.ts'
import { one, plain } from '../support/template.ts'

const template = plain()
const stream = one(template, 'AWS::Lambda::EventSourceMapping', 'StreamArn').Properties
const mail = one(template, 'AWS::Lambda::EventSourceMapping', 'MailEventQueue').Properties
const refersTo = (value: unknown) => JSON.stringify(value)

test('the stream begins at its beginning, gives up in the end, and leaves what it gave up', () => {
  expect(stream).toMatchObject({
    StartingPosition: 'TRIM_HORIZON',
    BatchSize: 10,
    BisectBatchOnFunctionError: true,
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    MaximumRetryAttempts: 20,
    MaximumRecordAgeInSeconds: 3 * 60 * 60,
  })
  expect(refersTo(stream['DestinationConfig'])).toContain('StreamFailures')
})

const owing = enquiryItem(enquiry())
const { owes: _, ...settled } = owing
const record = (eventName: string, item: Record<string, unknown>) => ({
  eventName,
  dynamodb: { Keys: marshall({ pk: item['pk'], sk: item['sk'] }), NewImage: marshall(item) },
})

test.each([
  ['a new enquiry', record('INSERT', owing), true],
  ['an enquiry that owes a letter again', record('MODIFY', owing), true],
  ['an enquiry that owes nothing', record('MODIFY', settled), false],
  ['an enquiry that retention deleted', { ...record('REMOVE', owing) }, false],
  ['a release', record('INSERT', { ...owing, pk: 'RELEASE#inspector' }), false],
])('notify is told of %s: %s', (_what, given, told) => {
  const filters: { Pattern: string }[] = stream['FilterCriteria'].Filters
  expect(filters.some(({ Pattern }) => matches(parsePattern(Pattern), given))).toBe(told)
})

test('what SES tells reaches feedback as SES said it', () => {
  const destination = one(template, 'AWS::SES::ConfigurationSetEventDestination').Properties['EventDestination']
  expect(destination.MatchingEventTypes).toEqual(
    expect.arrayContaining(['send', 'delivery', 'bounce', 'complaint', 'reject', 'deliveryDelay', 'renderingFailure']),
  )
  expect(destination.MatchingEventTypes).not.toContain('open')
  expect(refersTo(destination.SnsDestination)).toContain('MailEvents')
  const subscription = one(template, 'AWS::SNS::Subscription').Properties
  expect(subscription).toMatchObject({ RawMessageDelivery: true, Protocol: 'sqs' })
  expect(refersTo(subscription['Endpoint'])).toContain('MailEventQueue')
  expect(mail).toMatchObject({ FunctionResponseTypes: ['ReportBatchItemFailures'] })
})

test('a message in hand is not given out again while feedback may still be at work', () => {
  const feedback = one(template, 'AWS::Lambda::Function', 'local-feedback').Properties
  const queue = one(template, 'AWS::SQS::Queue', 'maxReceiveCount').Properties
  expect(queue['VisibilityTimeout']).toBeGreaterThanOrEqual(6 * feedback['Timeout'])
})

test('the sweep runs every minute and is done before the next', () => {
  const { ScheduleExpression, State, Target } = one(template, 'AWS::Scheduler::Schedule').Properties
  expect(ScheduleExpression).toBe('rate(1 minute)')
  expect(State ?? 'ENABLED').toBe('ENABLED')
  expect(refersTo(Target.Arn)).toContain('Sweep')
  expect(refersTo(Target.DeadLetterConfig)).toContain('ScheduleFailures')
  expect(one(template, 'AWS::Lambda::Function', 'local-sweep').Properties['Timeout']).toBeLessThan(60)
})

test('the local stack can keep to the template', () => {
  const plan = readPlan({ Resources: template.Resources })
  expect(plan.functions.map(({ name }) => name).toSorted()).toEqual(['feedback', 'notify', 'sweep', 'web'])
  expect(plan.web).toBe('web')
})
