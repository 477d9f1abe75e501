import { Duration } from 'aws-cdk-lib'
import { Alarm, ComparisonOperator, type IMetric, type MetricOptions, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { Construct } from 'constructs'
import type { Names } from './names.ts'

/** What an alarm looks at and tells. */
export type Watch = {
  /** Kebab-case; a heading of docs/runbook.md holds it. */
  name: string
  /** One sentence: what people suffer. */
  harm: string
  metric: (options: MetricOptions) => IMetric
  /** `Sum` over five minutes unless said otherwise. */
  statistic?: 'Sum' | 'Maximum'
  minutes?: number
  /** The alarm goes off at this value or above; `silence` turns that round: when nothing comes for so many minutes. */
  from?: number
  silence?: number
}

/** Makes the topic that all alarms speak to, and the way to add an alarm. */
export function createAlarms(scope: Construct, names: Names, email: string | null) {
  const topic = new Topic(scope, 'Alarms', { topicName: names.named('alarms'), enforceSSL: true })
  if (email) topic.addSubscription(new EmailSubscription(email))
  const action = new SnsAction(topic)

  function watch({ name, harm, metric, statistic = 'Sum', minutes = 5, from = 1, silence }: Watch): void {
    const alarm = new Alarm(scope, `${name}-alarm`, {
      alarmName: names.named(name),
      alarmDescription: `${harm} What to do: ${name} in docs/runbook.md`,
      metric: metric({ statistic, period: Duration.minutes(silence ? 1 : minutes) }),
      threshold: from,
      evaluationPeriods: silence ?? 1,
      comparisonOperator: silence
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: silence ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    })
    alarm.addAlarmAction(action)
    alarm.addOkAction(action)
  }

  return { topic, watch }
}

export type Watcher = ReturnType<typeof createAlarms>['watch']
