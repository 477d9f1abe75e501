import { Stack, Validations } from 'aws-cdk-lib'
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import { queueAccess, queueDrop, secretAccess, sendingAccess, streamAccess, tableAccess, textAccess } from './access.ts'
import { createFunction, type Made } from './function.ts'
import type { Names } from './names.ts'
import type { StageSettings } from './settings.ts'

type Parts = {
  names: Names
  settings: StageSettings
  dist: string
  table: TableV2
  secret: Secret
  publicUrl: string
  configurationSetName: string
}

function shared({ names, settings, dist, table, secret, publicUrl }: Omit<Parts, 'configurationSetName'>) {
  return {
    common: { names, dist },
    reserved: settings.reservedConcurrency,
    may: tableAccess(table.tableArn),
    mayReadSecret: secretAccess(secret.secretArn),
    TABLE_NAME: table.tableName,
    SECRET_NAME: names.secret,
    PUBLIC_URL: publicUrl,
  }
}

/** The public function: it may put an enquiry in and can never get one out, nor see a draft. */
export function createWeb(scope: Construct, parts: Omit<Parts, 'configurationSetName'>): Made {
  const { common, reserved, may, mayReadSecret, ...environment } = shared(parts)
  const statements = [may.read('release'), may.query('newsroom'), may.write('enquiry'), mayReadSecret]
  const size = { memoryMb: 1024, timeoutSeconds: 10 }
  return createFunction(scope, { ...common, ...size, name: 'web', environment, statements, reservedConcurrency: reserved.web })
}

/** Those who tell: `notify` from the stream, `sweep` from the index of what is due, which clock and stream have it look at. The sweep alone reads drafts, to publish them. */
export function createTellers(
  scope: Construct,
  parts: Parts & { streamArn: string; alertTopicArn: string },
  failures: Queue,
): Record<'notify' | 'sweep', Made> {
  const { common, reserved, may, mayReadSecret, ...rest } = shared(parts)
  const environment = { ...rest, CONFIGURATION_SET: parts.configurationSetName, MAIL_RATE: String(parts.settings.mailRate) }
  const maySend = sendingAccess(Stack.of(scope), parts.settings.organisation.sender.address, parts.names.configurationSet)
  // Who is told and of what, what is known of their addresses, what may still be sent, and which letters carry many enquiries.
  const tell = [
    ...[may.read('enquiry', 'release', 'person', 'rota', 'budget', 'digest'), may.write('enquiry', 'person', 'digest', 'budget')],
    ...[may.count('budget'), may.query('reporter'), may.query('about'), may.query('due'), mayReadSecret, maySend],
  ]
  const both = { ...common, memoryMb: 512, environment }
  const hears = [...streamAccess(parts.streamArn), queueDrop(failures.queueArn)]
  const notify = createFunction(scope, {
    ...both,
    name: 'notify',
    timeoutSeconds: 120,
    statements: [...tell, ...hears],
    reservedConcurrency: reserved.notify,
  })
  // Ending an embargo moves a release between the two partitions; a correction notes those whom it tells.
  const publishing = [may.read('draft'), may.write('draft', 'release', 'told'), may.remove('draft', 'release')]
  const sweep = createFunction(scope, {
    ...both,
    environment: { ...environment, ALERT_TOPIC: parts.alertTopicArn },
    name: 'sweep',
    timeoutSeconds: 55,
    statements: [...tell, ...hears, ...publishing, may.write('rota'), textAccess(parts.alertTopicArn)],
    reservedConcurrency: reserved.sweep,
  })
  const reason = 'Listing streams knows no resource; it shows names of streams and no record.'
  for (const { role } of [notify, sweep])
    Validations.of(role).acknowledge({ id: 'AwsSolutions::AwsSolutions-IAM5[Resource::*]', reason })
  return { notify, sweep }
}

export const FEEDBACK_SECONDS = 30

/** Settles notices by what SES tells, and notes what it tells of an address; it may send nothing and knows no key. */
export function createFeedback(
  scope: Construct,
  parts: Omit<Parts, 'configurationSetName' | 'secret' | 'publicUrl'>,
  events: Queue,
): Made {
  const { names, settings, dist, table } = parts
  const may = tableAccess(table.tableArn)
  return createFunction(scope, {
    names,
    dist,
    name: 'feedback',
    memoryMb: 512,
    timeoutSeconds: FEEDBACK_SECONDS,
    environment: { TABLE_NAME: table.tableName },
    statements: [
      ...[may.read('enquiry', 'person', 'digest'), may.write('enquiry', 'person')],
      ...[may.count('budget'), queueAccess(events.queueArn)],
    ],
    reservedConcurrency: settings.reservedConcurrency.feedback,
  })
}
