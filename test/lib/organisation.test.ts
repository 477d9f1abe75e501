import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readStage, stageFile } from '../../cdk/settings.ts'
import { build } from '../../dev/build.ts'
import { readOrganisation } from '../../dev/stack/organisation.ts'
import { contrast } from '../../lib/contrast.ts'
import { checkOrganisation, parseOrganisation } from '../../lib/organisation.ts'
import { reading } from '../support/facts.ts'

const { sender: _, ...withoutSender } = reading

test.each([
  ['a zone that is none', { ...reading, zone: 'Europe/Atlantis' }, 'zone: there is no time zone “Europe/Atlantis”'],
  [
    'a nation that has no list of its own',
    { ...reading, bankHolidays: 'wales' },
    'bankHolidays: “wales” is not england-and-wales or scotland or northern-ireland',
  ],
  [
    'an hour without its nought',
    { ...reading, hours: { ...reading.hours, monday: { from: '9:00', to: '17:00' } } },
    'hours.monday.from: “9:00” is not a time such as 09:00',
  ],
  [
    'a closure that is no day',
    { ...reading, closures: ['2026-02-31'] },
    'closures.0: “2026-02-31” is not a day such as 2026-12-25',
  ],
  [
    'a primary colour in which nobody can read on white',
    { ...reading, brand: { ...reading.brand, primary: '#ffdd00', onPrimary: '#000000' } },
    'brand: primary (#ffdd00) on white has a contrast of 1.3, and 4.5 is needed',
  ],
  [
    'text that cannot be read on the primary colour',
    { ...reading, brand: { ...reading.brand, onPrimary: '#7f7f7f' } },
    'brand: onPrimary (#7f7f7f) on primary (#1c3f6e) has a contrast of 2.6, and 4.5 is needed',
  ],
  [
    'a colour by its name',
    { ...reading, brand: { ...reading.brand, accent: 'red' } },
    'brand.accent: “red” is not a colour such as #1c3f6e',
  ],
  ['a setting that is missing', withoutSender, 'sender: is missing'],
  ['a setting that does not exist', { ...reading, retentionDay: 3 }, 'retentionDay: there is no such setting'],
])('%s is refused, and named', (_what, settings, sentence) => {
  expect(() => checkOrganisation(settings)).toThrow(new Error(`organisation settings: ${sentence}`))
})

const faint = { ...reading, brand: { ...reading.brand, onPrimary: '#7f7f7f' } }

test('a function does not look at colours again, and at everything else it does', () => {
  expect(parseOrganisation(faint)).toEqual(faint)
  expect(() => parseOrganisation(withoutSender)).toThrow('organisation settings: sender: is missing')
})

describe('colours that cannot be read are refused where settings are accepted', () => {
  let file: string
  beforeAll(() => {
    file = path.join(mkdtempSync(path.join(tmpdir(), 'organisation-')), 'faint.json')
    writeFileSync(file, JSON.stringify(faint))
  })
  afterAll(() => rmSync(path.dirname(file), { recursive: true }))
  const refusal = 'onPrimary (#7f7f7f) on primary (#1c3f6e) has a contrast of 2.6, and 4.5 is needed'

  test('by the build, before anything is written', async () => {
    const dist = path.join(path.dirname(file), 'dist')
    await expect(build(file, dist)).rejects.toThrow(refusal)
    expect(existsSync(dist)).toBe(false)
  })

  test('by the start', () => {
    expect(() => readOrganisation(file)).toThrow(refusal)
  })

  test('by synth and deployment', () => {
    const stage = `faint-${process.pid}`
    writeFileSync(
      stageFile(stage),
      readFileSync(stageFile('local'), 'utf8').replace(/"organisation": *"[^"]*"/, `"organisation": "${file}"`),
    )
    try {
      expect(() => readStage(stage)).toThrow(refusal)
    } finally {
      rmSync(stageFile(stage))
    }
  })
})

test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#000000', 21],
  ['#777777', '#FFFFFF', 4.48],
  ['#1c3f6e', '#1c3f6e', 1],
])('the contrast of %s and %s is %d, as WCAG 2 defines it', (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 2)
})
