import { hkdfSync } from 'node:crypto'
import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import * as v from 'valibot'

const key = v.pipe(v.string(), v.minLength(32))
const keys = v.pipe(
  v.union([
    v.pipe(
      key,
      v.transform((one) => [one]),
    ),
    v.pipe(v.array(key), v.minLength(1), v.maxLength(2)),
  ]),
  v.transform((texts): readonly Uint8Array[] => texts.map((text) => new TextEncoder().encode(text))),
)
/** Of one secret text for each purpose another key: knowing one key tells nothing of the other. */
const derive = (seeds: readonly Uint8Array[], purpose: string) =>
  seeds.map((seed) => new Uint8Array(hkdfSync('sha256', seed, new Uint8Array(), `media-enquiries ${purpose}`, 32)))
const seeded = v.pipe(
  v.object({ seed: keys }),
  v.transform(({ seed }) => ({ form: derive(seed, 'form'), address: derive(seed, 'address') })),
)
const schema = v.union([v.object({ form: keys, address: keys }), seeded])

/** Secret keys, current first; a second one stays valid while a rotation is under way. */
export type Keys = {
  /** Sign the form token. */
  form: readonly Uint8Array[]
  /** Hash reporters' addresses for history, export and erasure. */
  address: readonly Uint8Array[]
}

/**
 * Reads the keys from Secrets Manager, once, at load.
 * @param secretName name of a secret whose value is `{"seed": …}`, as AWS draws it at deployment, or `{"form": …, "address": …}`;
 *   each is a text of at least 32 characters or a list of one or two
 * @throws Error without the secret's value when it is missing or malformed: a function without keys must not start
 */
export async function readKeys(client: SecretsManagerClient, secretName: string): Promise<Keys> {
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: secretName }))
  return parseKeys(SecretString ?? '')
}

/** The parser of the secret's text; its error never quotes the text. */
export function parseKeys(text: string): Keys {
  const result = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text)
  if (!result.success)
    throw new Error('the secret must be JSON with "seed", or with "form" and "address", each of at least 32 characters')
  return result.output
}
