import path from 'node:path'
import { Duration } from 'aws-cdk-lib'
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Architecture, Code, Function as LambdaFunction, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda'
import type { LogGroup } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import type { EnvironmentOf, FunctionName } from '../lib/runtime/settings.ts'
import { HARM } from './harm.ts'
import { createLogGroup } from './logs.ts'
import type { Names } from './names.ts'

type Plan<F extends FunctionName> = {
  name: F
  memoryMb: number
  timeoutSeconds: number
  /** Each setting that `lib/runtime/settings.ts` names for the function: one that is missing does not compile. */
  environment: EnvironmentOf<F>
  /** All that the function may do beside writing its own log. */
  statements: PolicyStatement[]
  reservedConcurrency: number | undefined
  /** Folder that `npm run build` made. */
  dist: string
  names: Names
}

/** A function of ours, its log and its role. */
export type Made = { lambda: LambdaFunction; log: LogGroup; role: Role }

/**
 * A function with a role of its own. The role is written here alone: it takes no statements that constructs would add,
 * since those grant more than is needed (`index/*`, `function:*`).
 */
export function createFunction<F extends FunctionName>(scope: Construct, plan: Plan<F>): Made {
  const { name, names, memoryMb, timeoutSeconds, environment, reservedConcurrency } = plan
  const id = `${name.charAt(0).toUpperCase()}${name.slice(1)}`
  const log = createLogGroup(scope, `${id}Log`, names.logGroup(name))
  const mayLog = new PolicyStatement({ actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [log.logGroupArn] })
  const role = new Role(scope, `${id}Role`, {
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    inlinePolicies: { [name]: new PolicyDocument({ statements: [mayLog, ...plan.statements] }) },
  })
  const lambda = new LambdaFunction(scope, id, {
    functionName: names.named(name),
    description: HARM[name],
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    code: Code.fromAsset(path.join(plan.dist, name)),
    handler: 'handler.handler',
    memorySize: memoryMb,
    timeout: Duration.seconds(timeoutSeconds),
    environment,
    role: role.withoutPolicyUpdates(),
    logGroup: log,
    loggingFormat: LoggingFormat.JSON,
    ...(reservedConcurrency === undefined ? {} : { reservedConcurrentExecutions: reservedConcurrency }),
  })
  return { lambda, log, role }
}
