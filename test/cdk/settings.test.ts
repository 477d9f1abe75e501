import { rmSync, writeFileSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { readStage, stageFile } from '../../cdk/settings.ts'
import { synthesise } from '../support/template.ts'

const STAGE = `test-${process.pid}`
const good = {
  organisation: 'cdk/organisations/reading.json',
  publicUrl: null,
  alarmEmail: null,
  onCallPhone: null,
  reservedConcurrency: {},
  throttle: { ratePerSecond: 1, burst: 1 },
}
const write = (settings: object) => writeFileSync(stageFile(STAGE), JSON.stringify(settings))

afterEach(() => rmSync(stageFile(STAGE), { force: true }))

test('a stage is its file and the organisation that it names', () => {
  write(good)
  expect(readStage(STAGE)).toMatchObject({ stage: STAGE, organisation: { name: 'Reading Borough Council' } })
})

test.each([
  [{ ...good, publicUrl: 'https://press.example.org/news' }, /publicUrl: must be an origin/],
  [{ ...good, reservedConcurrency: { web: 0 } }, /reservedConcurrency.web/],
  [{ ...good, reservedConcurrency: { sweep: 1 } }, /reservedConcurrency.sweep/],
  [{ ...good, alarmEmail: 'nobody' }, /alarmEmail/],
  [{ ...good, onCallPhone: '0118 937 2301' }, /onCallPhone: must be a number such as \+44/],
  [{ ...good, mailRate: 0 }, /mailRate/],
  [{ ...good, extra: true }, /extra/],
])('a wrong setting is named: %o', (settings, message) => {
  write(settings)
  expect(() => readStage(STAGE)).toThrow(message)
})

test('a stage without a file, or with a name that AWS would refuse, is one sentence', () => {
  expect(() => readStage('nowhere')).toThrow(/cdk\/stages\/nowhere.json: no such file; copy cdk\/stages\/local.json/)
  expect(() => readStage('../live')).toThrow(/lower-case letters/)
})

test('the rules of AWS Solutions find nothing that is not excused singly', () => {
  expect(() => synthesise({}, true)).not.toThrow()
})
