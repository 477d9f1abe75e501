import { Aws, Duration } from 'aws-cdk-lib'
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import { queueDrop } from './access.ts'
import type { Names } from './names.ts'

/** The sweep, every minute. A minute that failed is not tried again: the next one does the same. */
export function scheduleSweep(scope: Construct, names: Names, sweep: LambdaFunction, failures: Queue): void {
  const mayInvoke = new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [sweep.functionArn] })
  const role = new Role(scope, 'SweepScheduleRole', {
    assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
    }),
    inlinePolicies: { sweep: new PolicyDocument({ statements: [mayInvoke, queueDrop(failures.queueArn)] }) },
  })
  new CfnSchedule(scope, 'SweepSchedule', {
    name: names.named('sweep'),
    scheduleExpression: 'rate(1 minute)',
    flexibleTimeWindow: { mode: 'OFF' },
    target: {
      arn: sweep.functionArn,
      roleArn: role.roleArn,
      retryPolicy: { maximumRetryAttempts: 0, maximumEventAgeInSeconds: 60 },
      deadLetterConfig: { arn: failures.queueArn },
    },
  })
  sweep.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: Duration.minutes(1) })
}
