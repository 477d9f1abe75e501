import { ConfigurationSet, EmailSendingEvent, EventDestination } from 'aws-cdk-lib/aws-ses'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import type { Names } from './names.ts'

/** Everything that SES can tell of a letter, but opens and clicks: measuring those would track people and rewrite links. */
const EVENTS = [
  EmailSendingEvent.SEND,
  EmailSendingEvent.DELIVERY,
  EmailSendingEvent.BOUNCE,
  EmailSendingEvent.COMPLAINT,
  EmailSendingEvent.REJECT,
  EmailSendingEvent.DELIVERY_DELAY,
  EmailSendingEvent.RENDERING_FAILURE,
]

/**
 * The configuration set that letters are sent through, and the way of its events: SES → SNS → SQS.
 * The messages of the queue are SES's own events, without SNS's envelope around them.
 */
export function createMail(scope: Construct, names: Names, events: Queue, failures: Queue): { configurationSetName: string } {
  const set = new ConfigurationSet(scope, 'ConfigurationSet', {
    configurationSetName: names.configurationSet,
    reputationMetrics: true,
  })
  const topic = new Topic(scope, 'MailEvents', { topicName: names.named('mail-events'), enforceSSL: true })
  set.addEventDestination('ToTopic', { destination: EventDestination.snsTopic(topic), events: EVENTS })
  topic.addSubscription(new SqsSubscription(events, { rawMessageDelivery: true, deadLetterQueue: failures }))
  return { configurationSetName: set.configurationSetName }
}
