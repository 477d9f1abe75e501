import { execFile } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { FILLED, referenceIn } from '../support/form.ts'
import { type MailboxEntry, startStack, type TestStack } from '../support/local-stack.ts'

const SEED = '/releases/inspector-finds-substantial-progress-in-childrens-services'
const OSCAR = 'oscar.mortali@reading.gov.uk'

async function command(stack: TestStack, ...words: string[]): Promise<string> {
  const env = { ...process.env, DATA_DIR: stack.folder }
  return (await promisify(execFile)(process.execPath, ['dev/enquiry.ts', ...words], { env })).stdout
}

async function letterTo(stack: TestStack, address: string): Promise<MailboxEntry> {
  for (let attempt = 0; attempt < 75; attempt++) {
    const found = (await stack.letters()).find(({ to }) => to.includes(address))
    if (found) return found
    await wait(200)
  }
  throw new Error(`no letter to ${address}`)
}

test('on a stack whose clock says 14:05, a dead mailbox is found out, and an enquiry taken, by that clock', async () => {
  const stack = await startStack({ TICK_SECONDS: '1', CLOCK: '2026-11-24T14:05:00Z' })
  try {
    const body = new URLSearchParams({ address: OSCAR, behaviour: 'suppressed' })
    await fetch(`${stack.mailbox}/treatments`, { method: 'POST', body, redirect: 'manual' })
    const page = await (await fetch(`${stack.newsroom}${SEED}/enquiry?outlet=Ledger`)).text()
    const token = /name="token" value="([^"]+)"/.exec(page)?.[1] ?? ''
    const receipt = await fetch(`${stack.newsroom}${SEED}/enquiry?send`, {
      method: 'POST',
      body: new URLSearchParams({ ...FILLED, token, deadline: 'today 17:00' }),
    })
    const reference = referenceIn(await receipt.text())
    expect(reference).not.toBeNull()
    const acknowledgement = await letterTo(stack, FILLED.email)
    expect(acknowledgement.receivedAt).toMatch(/^2026-11-24T14:0[5-7]/)
    const text = await (await fetch(`${stack.mailbox}/messages/${acknowledgement.id}/text`)).text()
    expect(text).toContain('today, Tuesday, 17:00')
    await letterTo(stack, OSCAR)
    await wait(1500)
    expect((await stack.letters()).map(({ to }) => to.join())).not.toContain('pressoffice@reading.gov.uk')
    await stack.advance('PT6M')
    const passedOn = await letterTo(stack, 'pressoffice@reading.gov.uk')
    expect(passedOn.notice).toBe('triage')
    expect(passedOn.subject).toContain(reference)
    await command(stack, 'take', reference ?? '', '--by', 'Ana')
    expect(await command(stack, 'show', reference ?? '')).toMatch(/with Ana since Tuesday 24 November 2026 at 14:1[1-4]/)
  } finally {
    await stack.remove()
  }
})
