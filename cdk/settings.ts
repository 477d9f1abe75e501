import { existsSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import { checkOrganisation, type Organisation } from '../lib/organisation.ts'
import { origin } from '../lib/runtime/settings.ts'

const concurrency = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)))
/** The sweep has two triggers, and one must not have to wait for the other. */
const forTwo = v.optional(v.pipe(v.number(), v.integer(), v.minValue(2)))
const count = v.pipe(v.number(), v.integer(), v.minValue(1))

const schema = v.strictObject({
  /** Path of the organisation's settings. */
  organisation: v.pipe(v.string(), v.minLength(1)),
  /** Where reporters find the newsroom; null: the address that AWS gives the API. */
  publicUrl: v.nullable(origin),
  /** Who is woken by an alarm; null: only the topic, to which anything can subscribe. */
  alarmEmail: v.nullable(v.pipe(v.string(), v.email())),
  /** The telephone that texts of the last resort go to, as E.164; null: only the topic, to which anything can subscribe. */
  onCallPhone: v.nullable(v.pipe(v.string(), v.regex(/^\+[1-9]\d{6,14}$/, 'must be a number such as +441189372301, or null'))),
  /** Recipients a second that SES lets the account send to: 1 in the sandbox, 14 in most accounts after it. */
  mailRate: v.optional(v.pipe(v.number(), v.gtValue(0)), 14),
  /** Executions kept free for a function. Off by default: a fresh AWS account has ten in all and refuses to reserve any. */
  reservedConcurrency: v.strictObject({ web: concurrency, notify: concurrency, sweep: forTwo, feedback: concurrency }),
  /** What the API lets through; the rest is answered 429. */
  throttle: v.strictObject({ ratePerSecond: count, burst: count }),
})

const stageName = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,19}$/))

/** Everything that differs between two installations of the product. */
export type StageSettings = Omit<v.InferOutput<typeof schema>, 'organisation'> & {
  stage: string
  organisation: Organisation
  /** Path of the organisation's settings, which also become part of the bundles. */
  organisationFile: string
}

/** Where the settings of a stage stand. */
export const stageFile = (stage: string) => `cdk/stages/${stage}.json`

/**
 * Reads `cdk/stages/<stage>.json` and the organisation's settings that it names.
 * @param stage lower-case letters, digits and hyphens, at most 20: it becomes part of names in AWS
 * @throws Error in one sentence that names the file and the first wrong setting
 */
export function readStage(stage: string): StageSettings {
  const file = stageFile(stage)
  if (!v.is(stageName, stage))
    throw new Error(`stage ${JSON.stringify(stage)}: use lower-case letters, digits and hyphens, at most 20`)
  if (!existsSync(file)) throw new Error(`${file}: no such file; copy ${stageFile('local')} and fill it in`)
  const result = v.safeParse(schema, JSON.parse(readFileSync(file, 'utf8')))
  if (!result.success) throw new Error(`${file}: ${v.getDotPath(result.issues[0]) ?? 'file'}: ${result.issues[0].message}`)
  const { organisation: organisationFile, ...settings } = result.output
  const organisation = checkOrganisation(JSON.parse(readFileSync(organisationFile, 'utf8')))
  return { ...settings, stage, organisation, organisationFile }
}
