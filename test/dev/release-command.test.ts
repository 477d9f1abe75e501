import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { releaseCommand } from '../../dev/release/command.ts'
import { Refusal } from '../../dev/stack/refusal.ts'
import { createNewsdesk } from '../../lib/store/newsdesk.ts'
import { runProgram, startStackFolder } from '../support/command.ts'
import { AFTERNOON, reading } from '../support/facts.ts'

const { folder, table, stop } = await startStackFolder()
afterAll(stop)

const newsdesk = () => createNewsdesk(table, () => AFTERNOON, 'Europe/London')
/** Runs the command in this program; a refusal is what it would print. */
const release = (...args: string[]) => releaseOf({}, ...args)
async function releaseOf(env: NodeJS.ProcessEnv, ...args: string[]) {
  const said = { out: '', err: '', status: 0 }
  const say = (line: string) => {
    said.out += `${line}\n`
  }
  const complain = (line: string) => {
    said.err += `${line}\n`
    said.status = 1
  }
  try {
    await releaseCommand(args, { DATA_DIR: folder, ...env }, { say, complain })
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault
    complain(fault.message)
  }
  return said
}
/** The same in a program of its own, while the database of this one answers it. */
async function program(...args: string[]) {
  const { AWS_ENDPOINT_URL_DYNAMODB: _, TABLE_NAME: __, ...env } = process.env
  return runProgram(['dev/release.ts', ...args], { ...env, DATA_DIR: folder })
}
const file = (name: string, text: string) => {
  const whole = path.join(folder, name)
  writeFileSync(whole, text)
  return whole
}
const idIn = ({ out }: { out: string }) => /^Draft (drf_[0-9a-f]{32})$/m.exec(out)?.[1] ?? ''

const contact = 'For media enquiries contact Priya Rao on 0118 937 2302 or email priya.rao@reading.gov.uk.'
const text = (day = 'Thursday') =>
  `Council opens new bridge\n\nA new bridge opens on ${day}, the council said on 24 November 2026.\n\n${contact}\n`

test('a release is added, confirmed, published, corrected, closed and withdrawn by command', async () => {
  const added = await release('add', file('bridge.txt', text()), '--date', '2026-11-24')
  for (const part of [
    'Council opens new bridge',
    '24 November 2026 (stated by you)',
    `read from “${contact}”`,
    'not confirmed by anybody',
    'enquiries about it go to pressoffice@reading.gov.uk',
  ])
    expect(added.out).toContain(part)
  const id = idIn(added)
  expect(await newsdesk().releases.read('council-opens-new-bridge')).toBeNull()

  const confirmed = await release('confirm', id, '--by', 'Dana')
  expect(confirmed.out).toContain('confirmed by Dana on Tuesday 24 November 2026')
  expect(confirmed.out).toContain('Enquiries about it go to Priya Rao, priya.rao@reading.gov.uk.')
  expect((await release('publish', id)).out).toContain('Published: http://newsroom.example/releases/council-opens-new-bridge')

  const note = 'It opens on Friday.'
  const corrected = await release('correct', 'council-opens-new-bridge', file('bridge.txt', text('Friday')), '--note', note)
  expect(corrected.out).toContain('Corrected: http://newsroom.example/releases/council-opens-new-bridge, version 2')
  expect((await release('close', 'council-opens-new-bridge', '2026-11-30')).out).toContain(
    'until Tuesday 1 December 2026 at 00:00',
  )
  const withdrawn = await release('withdraw', 'http://newsroom.example/releases/council-opens-new-bridge', '--note', 'No bridge.')
  expect([withdrawn.status, withdrawn.err]).toEqual([0, ''])
  expect((await release('list')).out).toContain(
    'council-opens-new-bridge · withdrawn Tuesday 24 November 2026 at 14:05 · Council opens new bridge\n',
  )

  const found = await newsdesk().releases.read('council-opens-new-bridge')
  expect(found).toMatchObject({ version: 4, contacts: [{ confirmed: { by: 'Dana' } }] })
  expect(found?.corrections.map((one) => one.note)).toEqual([note, 'No bridge.'])
  expect((await release('show', 'council-opens-new-bridge', '--version', '1')).out).toContain('opens on Thursday')
})

describe('an embargo', () => {
  test('without a zone is one on the organisation’s clocks, wherever it is', async () => {
    const ORGANISATION = file('boston.json', JSON.stringify({ ...reading, zone: 'America/New_York' }))
    const stated = file('boston.txt', `EMBARGOED UNTIL 00:01 ON 26 NOVEMBER 2026\n\n${text()}`)
    const added = await releaseOf({ ORGANISATION }, 'add', stated, '--dry-run')
    expect(added.out).toContain('until Thursday 26 November 2026 at 00:01')
  })

  test('that the text states holds the draft back until it is set, and the preview shows how', async () => {
    const id = idIn(await release('add', file('embargoed.txt', text()), '--headline', 'An embargoed release'))
    await newsdesk().drafts.change(id as never, (draft) => ({ ...draft, statedEmbargo: { words: 'EMBARGOED', at: null } }))
    const refused = await release('publish', id)
    expect([refused.status, refused.out]).toEqual([1, ''])
    expect(refused.err).toMatch(/^Its text states an embargo .*\n$/)
    expect((await release('embargo', id, '2026-11-26 00:01')).out).toContain(
      'publishes itself on Thursday 26 November 2026 at 00:01: up to a minute late, never early.',
    )
    expect((await release('publish', id)).err).toContain('It is under an embargo.')
    expect((await release('list')).out).toContain(
      `${id} · embargo until Thursday 26 November 2026 at 00:01 · An embargoed release`,
    )
    await release('embargo', id, 'off')
    expect((await release('publish', id)).out).toContain('/releases/an-embargoed-release')
    const recalled = await release('recall', 'an-embargoed-release', '--until', '2026-11-27 09:00')
    expect(recalled.out).toContain(`It is a draft again: ${id}`)
    expect(await newsdesk().releases.read('an-embargoed-release')).toBeNull()
  })
})

test('with --dry-run a command says what it would do, and does nothing', async () => {
  const before = (await newsdesk().drafts.list()).length
  expect((await release('add', file('dry.txt', text()), '--dry-run')).out).toContain('nothing was done')
  expect((await newsdesk().drafts.list()).length).toBe(before)
})

test('with --dry-run nobody has confirmed a contact, in a draft or in a published release', async () => {
  const id = idIn(await release('add', file('dry-draft.txt', text()), '--headline', 'A preview of a confirmation'))
  const contactsOf = async () => (await newsdesk().drafts.read(id as never))?.text.contacts
  const preview = await release('confirm', id, '--dry-run', '--by', 'Dana')
  expect(preview.out).toContain('Enquiries about it go to Priya Rao')
  expect(preview.out).toContain('nothing was done')
  expect(await contactsOf()).toMatchObject([{ confirmed: null }])

  await release('publish', id)
  const slug = 'a-preview-of-a-confirmation'
  expect((await release('confirm', slug, '--dry-run', '--by', 'Dana')).out).toContain('nothing was done')
  expect(await newsdesk().releases.read(slug)).toMatchObject({ version: 1, contacts: [{ confirmed: null }] })
})

test('of several files those that can be read are kept, and each other one is a sentence', async () => {
  const { out, err, status } = await release(
    'add',
    file('one.txt', text()),
    path.join(folder, 'absent.txt'),
    file('two.txt', text()),
  )
  expect([out.match(/^Draft /gm)?.length, err.trim().split('\n').length, status]).toEqual([2, 1, 1])
})

test('a program that is refused ends with the sentence and exit 1', async () => {
  expect(await program('publish', 'no-draft')).toMatchObject({
    out: '',
    status: 1,
    err: expect.stringMatching(/^“no-draft” is not .*\n$/),
  })
})

test.each([
  [[]],
  [['nonsense']],
  [['list', '--nonsense']],
  [['add']],
  [['add', 'a.txt', 'b.txt', '--headline', 'X']],
  [['add', '.']],
  [['publish', 'some-release']],
  [['publish', `drf_${'0'.repeat(32)}`]],
  [['embargo', `drf_${'0'.repeat(32)}`]],
  [['embargo', `drf_${'0'.repeat(32)}`, 'Thursday']],
  [['embargo', `drf_${'0'.repeat(32)}`, '2026-03-29 01:30']],
  [['confirm', '???']],
  [['confirm', 'absent-release']],
  [['recall', 'absent-release']],
  [['correct', 'absent-release']],
  [['correct', 'absent-release', 'a.txt']],
  [['correct', 'absent-release', 'a.txt', '--note', 'x']],
  [['withdraw', 'absent-release', '--note', 'x']],
  [['withdraw', 'absent-release', '--note', ' ']],
  [['close', 'absent-release', '2026-02-31']],
  [['close', 'absent-release', '2026-02-28', '--dry-run']],
  [['close', `drf_${'0'.repeat(32)}`, 'off', '--dry-run']],
  [['confirm', 'absent-release', '--dry-run']],
  [['confirm', `drf_${'0'.repeat(32)}`, '--dry-run']],
  [['show', 'absent-release', '--version', 'x']],
])('%j is a sentence and exit 1, never a trace', async (args) => {
  const { out, err, status } = await release(...args)
  expect([out, status]).toEqual(['', 1])
  expect(err).not.toMatch(/\bat \S+:\d+|Error:/)
  expect(err.trim().length).toBeGreaterThan(10)
})
