import { RemovalPolicy, Validations } from 'aws-cdk-lib'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import type { Construct } from 'constructs'

/**
 * The secret that both our keys come from. AWS draws one random text; `lib/runtime/secrets.ts` derives the keys.
 * It outlives the stack: with another key, forms that people have open are refused and reporters' earlier enquiries are not found.
 */
export function createSecret(scope: Construct, secretName: string): Secret {
  const secret = new Secret(scope, 'Keys', {
    secretName,
    description: 'Signs the form token and hashes addresses. To rotate it: docs/decisions/one-seed.md',
    generateSecretString: { secretStringTemplate: '{}', generateStringKey: 'seed', passwordLength: 64, excludePunctuation: true },
    removalPolicy: RemovalPolicy.RETAIN,
  })
  const reason =
    'Each rotation voids the forms that people have open, so a person rotates, keeping the old key valid beside the new one.'
  Validations.of(secret).acknowledge({ id: 'AwsSolutions::AwsSolutions-SMG4', reason })
  return secret
}
