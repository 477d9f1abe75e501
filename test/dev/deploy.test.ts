import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { readStage } from '../../cdk/settings.ts'
import { type Found, readiness } from '../../dev/deploy/readiness.ts'

const ready: Found = {
  region: 'eu-west-2',
  credentials: true,
  ses: 'answered',
  senderVerified: true,
  dailyQuota: 50_000,
  sendRate: 14,
}
const settings = {
  ...readStage('local'),
  publicUrl: 'https://press.example.org',
  alarmEmail: 'duty@example.org',
  onCallPhone: '+447700900123',
}

test('a stage that has everything lacks nothing', () => {
  expect(readiness(settings, ready)).toEqual({ lacks: [], notes: [] })
})

test.each([
  [{ region: null, credentials: false }, ['region', 'credentials']],
  [{ credentials: false }, ['credentials']],
  [{ ses: 'refused' }, ['credentials-refused']],
  [{ ses: 'denied' }, ['ses-denied']],
  [{ ses: 'unreachable' }, ['ses-unreachable']],
  [{ senderVerified: false }, ['sender']],
] satisfies [Partial<Found>, string[]][])('%o: the deployment lacks %o', (found, lacks) => {
  expect(readiness(settings, { ...ready, ...found }).lacks).toEqual(lacks)
})

test('what can wait is a note, not a lack', () => {
  const plain = { ...settings, publicUrl: null, alarmEmail: null, onCallPhone: null }
  expect(readiness(plain, { ...ready, dailyQuota: 200, sendRate: 1 })).toEqual({
    lacks: [],
    notes: ['sandbox', 'mail-rate', 'own-address', 'nobody-woken', 'nobody-on-call'],
  })
})

test.each([
  [[], /Say which stage/],
  [['--stage', 'local'], /is this machine’s/],
  [['--stage', 'nowhere'], /cdk\/stages\/nowhere.json/],
])('npm run deploy %o is refused in a sentence, without a trace', (args, sentence) => {
  const { status, stderr } = spawnSync(process.execPath, ['dev/deploy.ts', ...args], { encoding: 'utf8' })
  expect(stderr).toMatch(sentence)
  expect(stderr).not.toContain('    at ')
  expect(status).toBe(1)
})
