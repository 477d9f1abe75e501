import { execFile } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { FILLED, referenceIn } from '../support/form.ts'
import { startStack, type TestStack } from '../support/local-stack.ts'

const SEED = '/releases/inspector-finds-substantial-progress-in-childrens-services'
const OSCAR = 'oscar.mortali@reading.gov.uk'
const run = promisify(execFile)

/** Each from a reporter of its own: one mailbox has one acknowledgement a day. */
async function ask(stack: TestStack, question: string, deadline = 'ASAP'): Promise<string> {
  const page = await (await fetch(`${stack.newsroom}${SEED}/enquiry?outlet=Ledger`)).text()
  const token = /name="token" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const body = new URLSearchParams({ ...FILLED, token, question, deadline, email: reporterOf(question) })
  const response = await fetch(`${stack.newsroom}${SEED}/enquiry?send`, { method: 'POST', body })
  return referenceIn(await response.text()) ?? ''
}

/** The letters about an enquiry as soon as there are so many, or what there is after the time. */
async function lettersAbout(stack: TestStack, reference: string, count: number, tries: number): Promise<string[]> {
  for (let attempt = 0; ; attempt++) {
    const about = (await stack.letters()).filter(({ subject }) => subject.includes(reference))
    if (about.length >= count || attempt >= tries) return about.map(({ notice, to }) => `${notice} to ${to.join()}`).toSorted()
    await wait(200)
  }
}

const reporterOf = (question: string) => `${question.toLowerCase().replaceAll(/\W+/g, '-')}@ledger.example`
const both = (question: string) => [`acknowledgement to ${reporterOf(question)}`, `triage to ${OSCAR}`]

describe('the local stack', () => {
  let stack: TestStack
  beforeAll(async () => {
    stack = await startStack({ TICK_SECONDS: '3600' })
  })
  afterAll(() => stack.remove())

  test('tells the named press contact and the reporter from the stream alone', async () => {
    const reference = await ask(stack, 'From the stream?')
    expect(await lettersAbout(stack, reference, 2, 40)).toEqual(both('From the stream?'))
  })

  test('shows, takes and closes an enquiry from the command line', async () => {
    const reference = await ask(stack, 'From the command line?')
    await lettersAbout(stack, reference, 2, 40)
    const command = async (...words: string[]) => {
      const { stdout } = await run(process.execPath, ['dev/enquiry.ts', ...words], {
        env: { ...process.env, DATA_DIR: stack.folder },
      })
      return stdout
    }
    expect(await command('list')).toContain(reference)
    const shown = await command('show', reference.toLowerCase())
    for (const text of [FILLED.name, 'From the command line?', OSCAR, 'as soon as possible']) expect(shown).toContain(text)
    expect(await command('take', reference, '--by', 'Ana')).toContain('is with Ana')
    expect(await command('close', reference, '--by', 'Ana')).toContain('is closed')
    expect(await command('list')).not.toContain(reference)
    expect(await command('show', reference)).toMatch(/: taken by Ana\n.*: closed by Ana\n/)
    await expect(command('show', 'ME-222222')).rejects.toMatchObject({ stderr: 'There is no enquiry ME-222222.\n' })
    await expect(command('show', 'nonsense')).rejects.toMatchObject({ code: 1 })
  })

  test('keeps everything over a restart', async () => {
    const reference = await ask(stack, 'Before the restart?')
    await lettersAbout(stack, reference, 2, 40)
    await stack.stop()
    await stack.restart()
    expect(await lettersAbout(stack, reference, 2, 0)).toEqual(both('Before the restart?'))
    const { stdout } = await run(process.execPath, ['dev/enquiry.ts', 'list'], {
      env: { ...process.env, DATA_DIR: stack.folder },
    })
    expect(stdout).toContain(reference)
    expect(await (await fetch(stack.newsroom)).text()).toContain(SEED)
  })

  test('tells of a burst in a digest without the schedule', async () => {
    for (let count = 1; count <= 6; count++) await ask(stack, `Of the burst ${count}?`, 'none')
    const digests = async () => (await stack.letters()).filter(({ subject }) => / enquiries on /.test(subject))
    await wait(1000)
    expect(await digests()).toEqual([])
    await stack.advance('PT20S')
    await vi.waitFor(async () => expect((await digests()).map(({ to }) => to.join())).toContain(OSCAR), {
      timeout: 8000,
      interval: 200,
    })
  })
})

test('with notify switched off, both letters come from the sweep alone', async () => {
  const stack = await startStack({ SWITCH_OFF: 'notify', TICK_SECONDS: '1' })
  try {
    const reference = await ask(stack, 'From the sweep?')
    expect(await lettersAbout(stack, reference, 2, 40)).toEqual(both('From the sweep?'))
    expect(stack.logs()).not.toMatch(/Castellane|Ledger|mira@|mortali/i)
  } finally {
    await stack.remove()
  }
})

test('a second start on the same folder, and a port that is taken, are one clear sentence each', async () => {
  const stack = await startStack({ TICK_SECONDS: '3600' })
  try {
    const other = { PORT: '0', MAILBOX_PORT: '0', DATA_DIR: `${stack.folder}-other` }
    await expect(startStack({ DATA_DIR: stack.folder })).rejects.toThrow(/\S+ .*\.$/m)
    await expect(startStack({ ...other, PORT: new URL(stack.newsroom).port })).rejects.toThrow(/in use/)
  } finally {
    await stack.remove()
  }
})
