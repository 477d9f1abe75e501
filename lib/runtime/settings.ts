import * as v from 'valibot'

const text = v.pipe(v.string(), v.minLength(1))
/** An address without a path, as `PUBLIC_URL` and a stage's settings state it. */
export const origin = v.pipe(
  v.string(),
  v.url(),
  v.check((url) => new URL(url).origin === url, 'must be an origin without a path, for example https://press.example.org'),
)

/** Every environment variable that a function of ours reads, with its parser. */
const SETTINGS = {
  /** The one table. */
  TABLE_NAME: text,
  /** Name of the secret that holds the signing and address-hash keys. */
  SECRET_NAME: text,
  /** The address that reporters and officers see; never taken from a request. */
  PUBLIC_URL: origin,
  /** SES configuration set whose events reach `feedback`. */
  CONFIGURATION_SET: text,
  /** The topic that the on-call telephone is subscribed to: where texts of the last resort go. */
  ALERT_TOPIC: v.pipe(v.string(), v.regex(/^arn:[a-z-]+:sns:[a-z0-9-]+:\d{12}:[\w-]+$/, 'must be the ARN of an SNS topic')),
  /** Recipients a second that the SES account may send to. */
  MAIL_RATE: v.pipe(v.string(), v.regex(/^\d+(\.\d+)?$/), v.transform(Number), v.gtValue(0)),
} as const

export type SettingName = keyof typeof SETTINGS

/** Which settings each function needs: read by its handler and written by the CDK, so neither can forget one. */
export const FUNCTION_SETTINGS = {
  web: ['TABLE_NAME', 'SECRET_NAME', 'PUBLIC_URL'],
  notify: ['TABLE_NAME', 'SECRET_NAME', 'PUBLIC_URL', 'CONFIGURATION_SET', 'MAIL_RATE'],
  sweep: ['TABLE_NAME', 'SECRET_NAME', 'PUBLIC_URL', 'CONFIGURATION_SET', 'MAIL_RATE', 'ALERT_TOPIC'],
  feedback: ['TABLE_NAME'],
} as const satisfies Record<string, readonly SettingName[]>

export type FunctionName = keyof typeof FUNCTION_SETTINGS

type NameOf<F extends FunctionName> = (typeof FUNCTION_SETTINGS)[F][number]

/** The environment of one function: what its settings are read from. */
export type EnvironmentOf<F extends FunctionName> = Record<NameOf<F>, string>

/** The settings of one function, each present and well-formed. */
export type SettingsOf<F extends FunctionName> = { [name in NameOf<F>]: v.InferOutput<(typeof SETTINGS)[name]> }

/**
 * Reads the settings of a function.
 * @param name the function
 * @param env usually `process.env`
 * @throws Error naming the first setting that is missing or malformed, so that the function stops at load
 */
export function readSettings<F extends FunctionName>(name: F, env: Record<string, string | undefined>): SettingsOf<F>
export function readSettings(name: FunctionName, env: Record<string, string | undefined>): Record<string, string | number> {
  const settings: Record<string, string | number> = {}
  for (const setting of FUNCTION_SETTINGS[name]) {
    const result = v.safeParse(SETTINGS[setting], env[setting])
    if (!result.success) throw new Error(`setting ${setting}: ${result.issues[0].message}`)
    settings[setting] = result.output
  }
  return settings
}
