import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { keysOf } from '../../dev/secrets/keys.ts'
import { startSecrets } from '../../dev/secrets/server.ts'
import { takeFolder } from '../../dev/stack/lock.ts'
import { readStackSettings } from '../../dev/stack/settings.ts'

const NOW = Date.parse('2026-11-24T14:05:00Z')
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stack-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('the settings of npm start', () => {
  test('stand by default as they are documented', () => {
    expect(readStackSettings({}, NOW)).toMatchObject({
      port: 3000,
      mailboxPort: 8005,
      folder: '.local',
      organisationFile: 'cdk/organisations/reading.json',
      clockOffset: 0,
      tickSeconds: 5,
      switchedOff: [],
    })
  })

  test('can all be given', () => {
    const env = {
      PORT: '0',
      MAILBOX_PORT: '1',
      DATA_DIR: 'x',
      CLOCK: '2026-11-24T15:05+01:00',
      TICK_SECONDS: '0.5',
      SWITCH_OFF: 'notify, sweep',
    }
    expect(readStackSettings(env, NOW - 1000)).toMatchObject({
      port: 0,
      mailboxPort: 1,
      folder: 'x',
      clockOffset: 1000,
      tickSeconds: 0.5,
      switchedOff: ['notify', 'sweep'],
    })
  })

  test.each([
    [{ PORT: '70000' }, 'PORT is “70000”'],
    [{ MAILBOX_PORT: 'x' }, 'MAILBOX_PORT is “x”'],
    [{ TICK_SECONDS: '0' }, 'TICK_SECONDS is “0”'],
    [{ CLOCK: 'tomorrow' }, 'CLOCK is “tomorrow”'],
    [{ CLOCK: '2026-11-24T14:05' }, 'CLOCK'],
    [{ SWITCH_OFF: 'notifier' }, '“notifier”, and the functions are web, notify, sweep, feedback'],
    [{ ORGANISATION: 'no/such.json' }, 'settings in no/such.json cannot be used'],
    [{ ORGANISATION: 'package.json' }, 'settings in package.json cannot be used'],
  ])('%j is refused in one sentence', (env, sentence) => {
    expect(() => readStackSettings(env, NOW)).toThrow(sentence)
    try {
      readStackSettings(env, NOW)
    } catch (fault) {
      expect(String(fault)).not.toContain('\n')
    }
  })
})

describe('the lock of a data folder', () => {
  test('is refused while its holder lives, and free again afterwards', () => {
    const release = takeFolder(folder)
    expect(() => takeFolder(folder)).toThrow(`already runs on the folder ${folder} (process ${process.pid})`)
    release()
    takeFolder(folder)()
  })

  test.each([
    ['a process that is gone', { pid: 4_194_303, born: '1' }],
    ['an earlier process with the number of a living one', { pid: process.pid, born: '1' }],
  ])('of %s is taken over', (_, holder) => {
    writeFileSync(join(folder, 'lock'), JSON.stringify(holder))
    const release = takeFolder(folder)
    expect(JSON.parse(readFileSync(join(folder, 'lock'), 'utf8'))).toMatchObject({ pid: process.pid })
    expect(() => takeFolder(folder)).toThrow('already runs')
    release()
  })

  test('that is damaged is taken over, and a folder that cannot be written is refused in a sentence', () => {
    writeFileSync(join(folder, 'lock'), 'half a lo')
    takeFolder(folder)()
    writeFileSync(join(folder, 'file'), '')
    expect(() => takeFolder(join(folder, 'file'))).toThrow('cannot be used')
  })
})

describe('the keys', () => {
  test('are drawn once for a folder, for its owner alone', () => {
    const drawn = keysOf(folder)
    expect(keysOf(folder)).toBe(drawn)
    expect(statSync(join(folder, 'secret.json')).mode & 0o777).toBe(0o600)
    expect(JSON.parse(drawn)).toEqual({
      form: [expect.stringMatching(/^[0-9a-f]{64}$/)],
      address: [expect.stringMatching(/^[0-9a-f]{64}$/)],
    })
  })

  test('that are damaged stop the stack instead of being drawn anew', () => {
    writeFileSync(join(folder, 'secret.json'), '{"form":[')
    expect(() => keysOf(folder)).toThrow('cannot be read')
  })

  test('are given to the real client by name, and to no other name', async () => {
    const server = await startSecrets(['media-enquiries/local/keys'], 'the keys')
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
    const client = new SecretsManagerClient({ endpoint: server.endpoint, region: 'eu-west-2', credentials })
    const ask = (SecretId: string) => client.send(new GetSecretValueCommand({ SecretId }))
    expect((await ask('media-enquiries/local/keys')).SecretString).toBe('the keys')
    await expect(ask('other')).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
    await server.stop()
  })
})
