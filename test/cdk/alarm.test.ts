import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { HARM } from '../../cdk/harm.ts'
import { ALARM_CODES } from '../../lib/runtime/log.ts'
import { ofType, one, plain, synthesise } from '../support/template.ts'

const template = plain()
const alarms = ofType(template, 'AWS::CloudWatch::Alarm').map(({ Properties }) => Properties)
const nameOf = (alarm: Record<string, unknown>) => String(alarm['AlarmName']).replace('media-enquiries-local-', '')
const names = alarms.map(nameOf)

test.each(Object.entries(HARM))('when %s fails, an alarm says what people suffer', (name, harm) => {
  for (const kind of ['errors', 'throttles']) {
    const alarm = one(template, 'AWS::CloudWatch::Alarm', `local-${name}-${kind}`).Properties
    expect(alarm['AlarmDescription']).toContain(harm)
  }
})

test('every alarm tells somebody, when it begins and when it is over', () => {
  for (const alarm of alarms) {
    expect(alarm['AlarmActions']).toHaveLength(1)
    expect(alarm['OKActions']).toHaveLength(1)
  }
})

test('every alarm has its page in the runbook, and the runbook no other', () => {
  const headings = [...readFileSync('docs/runbook.md', 'utf8').matchAll(/^## ([a-z][a-z, -]+)$/gm)].flatMap(([, heading]) =>
    heading?.split(', '),
  )
  expect(headings.toSorted()).toEqual(names.toSorted())
})

test('a code that must wake somebody does, whichever function logs it', () => {
  const functions = ofType(template, 'AWS::Lambda::Function').length
  for (const [code, harm] of Object.entries(ALARM_CODES)) {
    const filters = ofType(template, 'AWS::Logs::MetricFilter').filter(({ Properties }) =>
      Properties['FilterPattern'].includes(`"${code}"`),
    )
    expect(filters).toHaveLength(functions)
    const alarm = one(template, 'AWS::CloudWatch::Alarm', `local-${code}`).Properties
    expect(alarm['AlarmDescription']).toContain(harm)
    const [{ MetricName, MetricNamespace }] = filters[0]?.Properties['MetricTransformations'] ?? [{}]
    expect(alarm).toMatchObject({ MetricName, Namespace: MetricNamespace })
  }
})

test('silence is an alarm too: the sweep that stopped reports no error', () => {
  expect(one(template, 'AWS::CloudWatch::Alarm', 'local-sweep-silent').Properties).toMatchObject({
    MetricName: 'Invocations',
    ComparisonOperator: 'LessThanThreshold',
    Threshold: 1,
    Period: 60,
    EvaluationPeriods: 3,
    TreatMissingData: 'breaching',
  })
})

test('every queue where failures end is watched', () => {
  const watched = JSON.stringify(alarms)
  for (const queue of Object.keys(template.Resources).filter((id) => /Failures[0-9A-F]{8}$/.test(id)))
    expect(watched).toContain(queue)
})

test('a text of the last resort reaches the telephone of the settings, and nobody where there is none', () => {
  const subscribed = synthesise({ onCallPhone: '+447700900123' })
  const { Properties } = one(subscribed, 'AWS::SNS::Subscription', '+447700900123')
  expect(Properties).toMatchObject({ Protocol: 'sms', TopicArn: { Ref: expect.stringContaining('OnCall') } })
  expect(JSON.stringify(ofType(template, 'AWS::SNS::Subscription'))).not.toContain('sms')
})

test('an alarm reaches the address of the settings', () => {
  const told = synthesise({ alarmEmail: 'duty@reading.example' })
  expect(one(told, 'AWS::SNS::Subscription', 'duty@reading.example').Properties['Protocol']).toBe('email')
})
