import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { stackWords as words } from '../../lib/words/en/stack.ts'
import type { LambdaFunction } from '../lambda/child.ts'
import { type Pool, startPool } from '../lambda/pool.ts'
import type { PlannedFunction } from '../wiring/plan.ts'
import type { Assembly } from './assemble.ts'
import type { Clock } from './clock.ts'
import { Refusal } from './refusal.ts'
import type { StackSettings } from './settings.ts'

/** Where the functions find AWS: the standard variables of the SDK, and nothing else, tell local from cloud. */
export type Endpoints = { dynamodb: string; ses: string; sns: string; secrets: string }

/** Two, so that races between requests are real. */
const WEB_PROCESSES = 2

/**
 * Starts every function that is not switched off.
 * @throws Refusal naming the first one that cannot load its bundle, and its log
 */
export async function startFunctions({ plan, folder }: Assembly, endpoints: Endpoints, settings: StackSettings, clock: Clock) {
  const logs = path.join(settings.folder, 'logs')
  mkdirSync(logs, { recursive: true })
  const pools = new Map<string, Pool>()
  for (const planned of plan.functions.filter(({ name }) => !settings.switchedOff.includes(name))) {
    const lambda = lambdaOf(planned, path.join(folder, planned.bundle), endpoints, path.join(logs, `${planned.name}.log`))
    const pool = startPool(lambda, planned.name === plan.web ? WEB_PROCESSES : 1, clock.offset())
    clock.onAdvance((offset) => pool.setClock(offset))
    pools.set(planned.name, pool)
  }
  for (const pool of pools.values()) {
    if (await pool.loaded()) continue
    await Promise.all([...pools.values()].map((other) => other.stop()))
    throw new Refusal(words.notLoaded(pool.name, path.join(logs, `${pool.name}.log`)))
  }
  return pools
}

function lambdaOf(planned: PlannedFunction, bundle: string, endpoints: Endpoints, log: string): LambdaFunction {
  const [file = '', handler = ''] = planned.handler.split('.')
  const found = ['mjs', 'cjs', 'js'].map((end) => path.join(bundle, `${file}.${end}`)).find((name) => existsSync(name))
  return {
    name: planned.name,
    file: found ?? path.join(bundle, file),
    handler,
    timeoutMs: planned.timeoutMs,
    log,
    environment: {
      ...planned.environment,
      AWS_REGION: 'eu-west-2',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
      AWS_ENDPOINT_URL_SES: endpoints.ses,
      AWS_ENDPOINT_URL_SNS: endpoints.sns,
      AWS_ENDPOINT_URL_SECRETS_MANAGER: endpoints.secrets,
      AWS_LAMBDA_FUNCTION_NAME: planned.name,
      LAMBDA_TASK_ROOT: bundle,
      TZ: 'UTC',
    },
  }
}
