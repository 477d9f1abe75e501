import { marshall } from '@aws-sdk/util-dynamodb'
import { expect, test } from 'vitest'
import { matches, parsePattern } from '../../dev/wiring/filter.ts'
import { readPlan } from '../../dev/wiring/plan.ts'
import { whomFor } from '../../functions/sweep/sweep.ts'
import { enquiryItem } from '../../lib/store/enquiry-item.ts'
import { enquiry } from '../support/facts.ts'
import { one, plain } from '../support/template.ts'

const template = plain()
const stream = one(template, 'AWS::Lambda::EventSourceMapping', 'owes').Properties
const waking = one(template, 'AWS::Lambda::EventSourceMapping', 'gathers').Properties
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

test('what waits for a digest wakes the sweep within twenty seconds, all at once and without a schedule', () => {
  expect(waking).toMatchObject({
    StartingPosition: 'TRIM_HORIZON',
    BatchSize: 10_000,
    MaximumBatchingWindowInSeconds: 20,
    MaximumRetryAttempts: 20,
    MaximumRecordAgeInSeconds: 3 * 60 * 60,
  })
  expect(refersTo(waking['FunctionName'])).toContain('Sweep')
  expect(waking).not.toHaveProperty('FunctionResponseTypes')
  expect(refersTo(waking['DestinationConfig'])).toContain('StreamFailures')
})

const owing = enquiryItem(enquiry())
const waits = enquiry()
const waiting = enquiryItem({ ...waits, notices: waits.notices.map((one) => ({ ...one, digest: 'next' as const })) })
const { owes: _, ...settled } = owing
const isTaken = (mapping: typeof stream, given: unknown) =>
  mapping['FilterCriteria'].Filters.some(({ Pattern }: { Pattern: string }) => matches(parsePattern(Pattern), given))
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
  expect(isTaken(stream, given)).toBe(told)
})

test.each([
  ['an enquiry that waits for a digest', record('MODIFY', waiting), true],
  ['an enquiry that has a letter of its own', record('INSERT', owing), false],
  ['an enquiry that owes nothing', record('MODIFY', settled), false],
  ['one that waited and was deleted', record('REMOVE', waiting), false],
  ['a release', record('INSERT', { ...waiting, pk: 'RELEASE#inspector' }), false],
])('the sweep is woken by %s: %s', (_what, given, woken) => {
  expect(isTaken(waking, given)).toBe(woken)
})

test('the sweep knows the stream from the schedule, and from whoever stands in for it', () => {
  const { Input = '{}' } = one(template, 'AWS::Scheduler::Schedule').Properties['Target']
  expect([JSON.parse(Input), {}, null].map(whomFor)).toEqual(['everybody', 'everybody', 'everybody'])
  expect(whomFor({ Records: [record('MODIFY', waiting)] })).toBe('press-side')
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
  expect(plan.streams.map(({ to, windowMs }) => [to, windowMs])).toEqual([
    ['notify', 0],
    ['sweep', 20_000],
  ])
})
