import { describe, expect, test } from 'vitest'
import { HARM } from '../../cdk/harm.ts'
import { FUNCTION_SETTINGS } from '../../lib/runtime/settings.ts'
import { functionNamed, ofType, one, plain, synthesise } from '../support/template.ts'

const template = plain()

test('the functions are those whose settings are named', () => {
  expect(ofType(template, 'AWS::Lambda::Function')).toHaveLength(Object.keys(FUNCTION_SETTINGS).length)
})

describe.each(Object.entries(FUNCTION_SETTINGS))('%s', (name, settings) => {
  const { Properties } = functionNamed(template, name)

  test('runs on Node.js 24 and arm64 with a stated time-out and memory', () => {
    expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'], Handler: 'handler.handler' })
    expect([Properties['Timeout'], Properties['MemorySize']]).toEqual([expect.any(Number), expect.any(Number)])
  })

  test('gets exactly the settings that its handler reads', () => {
    expect(Object.keys(Properties['Environment'].Variables).toSorted()).toEqual([...settings].toSorted())
  })

  test('has a role of its own, without a managed policy', () => {
    const [roleId] = Properties['Role']['Fn::GetAtt']
    const sharing = ofType(template, 'AWS::Lambda::Function').filter((other) =>
      JSON.stringify(other.Properties['Role']).includes(roleId),
    )
    expect(sharing).toHaveLength(1)
    expect(template.Resources[roleId]?.Properties).not.toHaveProperty('ManagedPolicyArns')
  })

  test('writes to a log of its own that is kept for a month and masks addresses', () => {
    const log = template.Resources[Properties['LoggingConfig'].LogGroup.Ref]?.Properties
    expect(log).toMatchObject({ RetentionInDays: 30, LogGroupName: `/media-enquiries/local/${name}` })
    expect(JSON.stringify(log?.['DataProtectionPolicy'])).toContain('EmailAddress')
  })

  test('says what people suffer when it fails', () => {
    expect(Properties['Description']).toBe(HARM[name as keyof typeof HARM])
  })

  test('reserves nothing, since a fresh account has ten executions and refuses', () => {
    expect(Properties).not.toHaveProperty('ReservedConcurrentExecutions')
  })
})

test('a reservation is a setting', () => {
  const reserved = synthesise({ reservedConcurrency: { web: 20 } })
  expect(functionNamed(reserved, 'web').Properties['ReservedConcurrentExecutions']).toBe(20)
  expect(functionNamed(reserved, 'notify').Properties).not.toHaveProperty('ReservedConcurrentExecutions')
})

test('the keys come from one drawn secret, found by name, that outlives the stack', () => {
  const secret = one(template, 'AWS::SecretsManager::Secret')
  expect(secret.DeletionPolicy).toBe('Retain')
  expect(secret.Properties).toMatchObject({
    Name: 'media-enquiries/local/keys',
    GenerateSecretString: { GenerateStringKey: 'seed', PasswordLength: 64 },
  })
  expect(functionNamed(template, 'web').Properties['Environment'].Variables.SECRET_NAME).toBe('media-enquiries/local/keys')
})
