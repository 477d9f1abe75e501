import { Duration, Validations } from 'aws-cdk-lib'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'

const SAFE = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true }

/** Where work ends that failed for good: it waits two weeks for somebody to look, and its alarm says so at once. */
export function createFailureQueue(scope: Construct, id: string, queueName: string): Queue {
  const queue = new Queue(scope, id, { ...SAFE, queueName, retentionPeriod: Duration.days(14) })
  const reason = 'It is where failures end: of the stream, of the schedule or of another queue.'
  Validations.of(queue).acknowledge({ id: 'AwsSolutions::AwsSolutions-SQS3', reason })
  return queue
}

/** A queue whose messages go to `failures` after five attempts. Its messages are personal data: they are kept for four days. */
export function createQueue(
  scope: Construct,
  id: string,
  props: { queueName: string; workSeconds: number; failures: Queue },
): Queue {
  return new Queue(scope, id, {
    ...SAFE,
    queueName: props.queueName,
    // Six times the function's time-out, as Lambda asks for: sooner, and a message in hand would be given out again.
    visibilityTimeout: Duration.seconds(6 * props.workSeconds),
    retentionPeriod: Duration.days(4),
    deadLetterQueue: { queue: props.failures, maxReceiveCount: 5 },
  })
}
