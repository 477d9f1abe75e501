import { Topic } from 'aws-cdk-lib/aws-sns'
import { SmsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { Construct } from 'constructs'
import type { Names } from './names.ts'

/**
 * The topic of the last resort, which needs no SES: what is published to it reaches whoever is on call.
 * @param phone E.164; null subscribes nobody, and anything can be subscribed by hand
 */
export function createOnCall(scope: Construct, names: Names, phone: string | null): Topic {
  const topic = new Topic(scope, 'OnCall', { topicName: names.named('on-call'), enforceSSL: true })
  if (phone) topic.addSubscription(new SmsSubscription(phone))
  return topic
}
