import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { Metric, type MetricOptions } from 'aws-cdk-lib/aws-cloudwatch'
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs'
import type { Topic } from 'aws-cdk-lib/aws-sns'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import { ALARM_CODES } from '../lib/runtime/log.ts'
import type { FunctionName } from '../lib/runtime/settings.ts'
import type { Watcher } from './alarm.ts'
import type { Made } from './function.ts'
import { HARM } from './harm.ts'
import type { Names } from './names.ts'

/** A function that fails or is refused its turn. */
export function watchFunction(watch: Watcher, name: FunctionName, { lambda }: Made): void {
  const harm = HARM[name]
  watch({ name: `${name}-errors`, harm, metric: (options) => lambda.metricErrors(options) })
  watch({ name: `${name}-throttles`, harm, metric: (options) => lambda.metricThrottles(options) })
}

type Queues = Record<'events' | 'eventFailures' | 'streamFailures' | 'scheduleFailures', Queue>

/** Milliseconds behind the stream: more than the sweep's minute, and enquiries are no longer told by the fast way. */
const LATE_STREAM_MS = 60_000
/** Seconds that an event of SES waits: by then a letter without one is passed on (`DELIVERY_MINUTES`). */
const LATE_EVENT_SECONDS = 300

/** The ways from the table, from SES and from the clock: late, silent, or given up. */
export function watchWays(watch: Watcher, { notify, sweep }: Record<'notify' | 'sweep', Made>, queues: Queues): void {
  const slow = { statistic: 'Maximum', minutes: 1 } as const
  const { events, eventFailures, streamFailures, scheduleFailures } = queues
  const age = (options: MetricOptions) => notify.lambda.metric('IteratorAge', options)
  watch({ name: 'notify-late', harm: HARM.notify, metric: age, ...slow, from: LATE_STREAM_MS })
  const oldest = (options: MetricOptions) => events.metricApproximateAgeOfOldestMessage(options)
  watch({ name: 'feedback-late', harm: HARM.feedback, metric: oldest, ...slow, from: LATE_EVENT_SECONDS })
  watch({ name: 'sweep-silent', harm: HARM.sweep, metric: (options) => sweep.lambda.metricInvocations(options), silence: 3 })
  const waiting = (queue: Queue) => (options: MetricOptions) => queue.metricApproximateNumberOfMessagesVisible(options)
  watch({ name: 'stream-failures', harm: HARM.notify, metric: waiting(streamFailures), ...slow })
  watch({ name: 'mail-event-failures', harm: HARM.feedback, metric: waiting(eventFailures), ...slow })
  watch({ name: 'schedule-failures', harm: HARM.sweep, metric: waiting(scheduleFailures), ...slow })
}

/** What our own log lines say has gone wrong: one alarm a code, whichever function writes it. */
export function watchLogs(scope: Construct, watch: Watcher, names: Names, functions: Record<string, Made>): void {
  for (const [code, harm] of Object.entries(ALARM_CODES)) {
    const metric = { metricNamespace: names.prefix, metricName: code }
    for (const [name, { log: logGroup }] of Object.entries(functions)) {
      const filterPattern = FilterPattern.stringValue('$.code', '=', code)
      new MetricFilter(scope, `${code}-in-${name}`, { logGroup, filterPattern, ...metric, metricValue: '1' })
    }
    watch({ name: code, harm, metric: (options) => new Metric({ namespace: names.prefix, metricName: code, ...options }) })
  }
}

/** Texts that the topic took and no telephone got: switched off, opted out, or beyond the month's limit of the account. */
export function watchTexts(watch: Watcher, topic: Topic): void {
  const harm = 'A text of the last resort reached nobody: whoever is on call does not know that reporters wait.'
  watch({ name: 'text-undelivered', harm, metric: (options) => topic.metricNumberOfNotificationsFailed(options) })
}

/** Answers that were no page of ours: what throttled or failed functions look like from outside. */
export function watchApi(watch: Watcher, api: HttpApi): void {
  watch({ name: 'api-errors', harm: HARM.web, metric: (options) => api.metricServerError(options) })
}
