import { type App, CfnOutput, Stack } from 'aws-cdk-lib'
import { createAlarms } from './alarm.ts'
import { watchApi, watchFunction, watchLogs, watchTexts, watchWays } from './alarms.ts'
import { createApi, openApi } from './api.ts'
import { createFeedback, createTellers, createWeb, FEEDBACK_SECONDS } from './functions.ts'
import { createMail } from './mail.ts'
import { namesOf } from './names.ts'
import { createOnCall } from './on-call.ts'
import { createFailureQueue, createQueue } from './queue.ts'
import { scheduleSweep } from './schedule.ts'
import { createSecret } from './secret.ts'
import type { StageSettings } from './settings.ts'
import { listenToMail, listenToTable, wakeByTable } from './sources.ts'
import { createTable } from './table.ts'

/** The same for every stage, so that the template's file has one name; the stage is in the stack's name. */
export const STACK_ID = 'MediaEnquiries'

/**
 * The whole product in one stack.
 * @param dist folder that `npm run build` made
 */
export function createStack(app: App, settings: StageSettings, dist: string): Stack {
  const names = namesOf(settings.stage)
  const stack = new Stack(app, STACK_ID, { stackName: names.prefix, terminationProtection: true })
  const { table, streamArn } = createTable(stack, names.table)
  const secret = createSecret(stack, names.secret)
  const queues = createQueues(stack)
  const mail = createMail(stack, names, queues.events, queues.eventFailures)
  const api = createApi(stack, names)
  const onCall = createOnCall(stack, names, settings.onCallPhone)
  const publicUrl = settings.publicUrl ?? api.apiEndpoint
  const parts = { names, settings, dist, table, streamArn, secret, publicUrl, alertTopicArn: onCall.topicArn, ...mail }

  const web = createWeb(stack, parts)
  const tellers = createTellers(stack, parts, queues.streamFailures)
  const feedback = createFeedback(stack, parts, queues.events)
  openApi(stack, names, api, web.lambda, settings.throttle)
  listenToTable(tellers.notify.lambda, streamArn, queues.streamFailures)
  wakeByTable(tellers.sweep.lambda, streamArn, queues.streamFailures)
  listenToMail(feedback.lambda, queues.events)
  scheduleSweep(stack, names, tellers.sweep.lambda, queues.scheduleFailures)

  const functions = { web, ...tellers, feedback }
  const { watch, topic } = createAlarms(stack, names, settings.alarmEmail)
  watchFunction(watch, 'web', web)
  watchFunction(watch, 'notify', tellers.notify)
  watchFunction(watch, 'sweep', tellers.sweep)
  watchFunction(watch, 'feedback', feedback)
  watchWays(watch, tellers, queues)
  watchApi(watch, api)
  watchTexts(watch, onCall)
  watchLogs(stack, watch, names, functions)

  new CfnOutput(stack, 'Url', { value: publicUrl })
  new CfnOutput(stack, 'ApiUrl', { value: api.apiEndpoint })
  new CfnOutput(stack, 'TableName', { value: table.tableName })
  new CfnOutput(stack, 'OnCallTopic', { value: onCall.topicArn })
  new CfnOutput(stack, 'AlarmTopic', { value: topic.topicArn })
  return stack

  function createQueues(scope: Stack) {
    const eventFailures = createFailureQueue(scope, 'MailEventFailures', names.named('mail-event-failures'))
    return {
      eventFailures,
      events: createQueue(scope, 'MailEventQueue', {
        queueName: names.named('mail-events'),
        workSeconds: FEEDBACK_SECONDS,
        failures: eventFailures,
      }),
      streamFailures: createFailureQueue(scope, 'StreamFailures', names.named('stream-failures')),
      scheduleFailures: createFailureQueue(scope, 'ScheduleFailures', names.named('schedule-failures')),
    }
  }
}
