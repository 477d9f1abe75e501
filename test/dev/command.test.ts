import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { officerName } from '../../dev/command/officer.ts'
import { openPlace } from '../../dev/command/stack-table.ts'
import { Refusal } from '../../dev/stack/refusal.ts'
import { runProgram } from '../support/command.ts'
import { reading } from '../support/facts.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'command-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string, content: unknown) => {
  const whole = path.join(folder, name)
  writeFileSync(whole, JSON.stringify(content))
  return whole
}
/** Runs a command as npm would, without anything of AWS in its environment but what is given. */
async function program(command: string, args: string[], extra: NodeJS.ProcessEnv = {}) {
  const kept = Object.entries(process.env).filter(([name]) => !/^AWS_|^TABLE_NAME$|^ORGANISATION$/.test(name))
  const env = { ...Object.fromEntries(kept), DATA_DIR: folder, HOME: folder, AWS_EC2_METADATA_DISABLED: 'true', ...extra }
  return runProgram([`dev/${command}.ts`, ...args], env)
}

describe.each(['enquiry', 'release'])('npm run %s', (command) => {
  test('says how it is used to whoever asks for help, and that is no failure', async () => {
    const { out, err, status } = await program(command, ['--help'])
    expect([err, status]).toEqual(['', 0])
    expect(out).toContain(`npm run ${command} -- list`)
  })

  test.each([
    ['an organisation that is not there', { ORGANISATION: 'absent.json', TABLE_NAME: 'table' }, 'absent.json'],
    ['no region', { TABLE_NAME: 'table' }, 'AWS_REGION'],
    ['no credentials', { TABLE_NAME: 'table', AWS_REGION: 'eu-west-2' }, 'AWS_PROFILE'],
    ['no stack', {}, 'npm start'],
  ])('%s is one sentence and exit 1', async (_what, extra, named) => {
    const { out, err, status } = await program(command, ['list'], extra)
    expect([out, status]).toEqual(['', 1])
    expect(err).toContain(named)
    expect(err.trim().split('\n')).toHaveLength(1)
  })

  test('an option that it does not know is refused, not passed over', async () => {
    expect(await program(command, ['list', '--nonsense'])).toMatchObject({ out: '', status: 1 })
  })
})

test.each([
  ['Dana Pryce', 'Dana Pryce'],
  ['Dana\u001b[2J\r\nEvil\u009b\u202e', 'Dana[2J Evil'],
  [' \u001b\n', ''],
  ['a'.repeat(900), `${'a'.repeat(79)}…`],
])('whoever says to be %j is named %j in the record', (stated, named) => {
  expect(officerName(stated)).toBe(named)
})

describe('a command on the local stack', () => {
  const facts = { dynamodb: 'http://127.0.0.1:1', tableName: 'table' }

  test('goes by the organisation that the stack was started with, unless another is named', () => {
    const berlin = file('berlin.json', { ...reading, zone: 'Europe/Berlin' })
    file('stack.json', { ...facts, organisationFile: berlin })
    expect(openPlace({ DATA_DIR: folder }).organisation.zone).toBe('Europe/Berlin')
    const ORGANISATION = 'cdk/organisations/reading.json'
    expect(openPlace({ DATA_DIR: folder, ORGANISATION }).organisation.zone).toBe('Europe/London')
  })

  test('names the organisation’s file when it has been broken since', () => {
    const broken = file('broken.json', {})
    file('stack.json', { ...facts, organisationFile: broken })
    expect(() => openPlace({ DATA_DIR: folder })).toThrow(Refusal)
    expect(readFileSync(broken, 'utf8')).toBe('{}')
  })
})
