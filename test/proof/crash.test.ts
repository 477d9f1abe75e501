import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { FILLED, referenceIn } from '../support/form.ts'
import { type MailboxEntry, startStack, type TestStack } from '../support/local-stack.ts'

const ROUNDS = process.env['PROVE'] ? 10 : 1
const SUBMISSIONS = 200
const AT_ONCE = 8

type Receipt = { reference: string; email: string }

const tokenIn = (page: string) => /name="token" value="([^"]+)"/.exec(page)?.[1] ?? ''

/** A general enquiry of one reporter; the receipt's reference, or null when no receipt came. */
async function send(newsroom: string, token: string, email: string): Promise<Receipt | null> {
  const fields = { ...FILLED, token, email, deadline: 'none', question: `Asked by ${email}?` }
  try {
    const response = await fetch(`${newsroom}/enquiry?send`, { method: 'POST', body: new URLSearchParams(fields) })
    const reference = response.status === 200 ? referenceIn(await response.text()) : null
    return reference === null ? null : { reference, email }
  } catch {
    return null
  }
}

/** Sends all, several at once, and pulls the plug when so many receipts have been shown. */
async function sendUntilKilled(stack: TestStack, tokens: string[], killAfter: number): Promise<Receipt[]> {
  const receipts: Receipt[] = []
  const waiting = tokens.map((token, index) => ({ token, email: `reporter-${index}@outlet.example` }))
  let killed: Promise<void> | null = null
  const work = async () => {
    for (let next = waiting.shift(); next && !killed; next = waiting.shift()) {
      const receipt = await send(stack.newsroom, next.token, next.email)
      if (receipt) receipts.push(receipt)
      if (receipts.length >= killAfter) killed ??= stack.kill9()
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  await killed
  return receipts
}

/** Waits until the mailbox has not grown for some ticks. */
async function settled(stack: TestStack): Promise<MailboxEntry[]> {
  let letters = await stack.letters()
  for (let quiet = 0; quiet < 4; ) {
    await wait(1000)
    const now = await stack.letters()
    quiet = now.length === letters.length ? quiet + 1 : 0
    letters = now
  }
  return letters
}

test.each(Array.from({ length: ROUNDS }, (_, round) => round + 1))(
  'pulling the plug in the midst of 200 submissions loses nothing that had a receipt, round %i',
  async () => {
    const stack = await startStack({ TICK_SECONDS: '1' })
    try {
      const pages = await Promise.all(
        Array.from({ length: SUBMISSIONS }, async () => (await fetch(`${stack.newsroom}/enquiry?outlet=Ledger`)).text()),
      )
      const killAfter = 10 + Math.floor(Math.random() * (SUBMISSIONS - 20))
      const receipts = await sendUntilKilled(stack, pages.map(tokenIn), killAfter)
      expect(receipts.length).toBeGreaterThanOrEqual(killAfter)
      await stack.restart()
      await settled(stack)
      await stack.advance('PT9M50S')
      const letters = await settled(stack)
      const about = ({ reference }: Receipt, notice: string) =>
        letters.filter((letter) => letter.notice === notice && letter.subject.includes(reference))
      const untold = receipts.filter((receipt) => about(receipt, 'triage').length === 0)
      const unmarked = receipts.filter(
        (receipt) =>
          !about(receipt, 'triage')
            .slice(1)
            .every(({ subject }) => subject.startsWith('(repeat)')),
      )
      const wrong = receipts.filter((receipt) => about(receipt, 'acknowledgement').length !== 1)
      expect({ killAfter, untold, unmarked, wrong }).toEqual({ killAfter, untold: [], unmarked: [], wrong: [] })
      expect(stack.logs()).not.toMatch(/reporter-\d|outlet\.example|Castellane|Ledger|Asked by/)
      process.stdout.write(`plug pulled after ${receipts.length} receipts: 0 lost, ${letters.length} letters\n`)
    } finally {
      await stack.remove()
    }
  },
  180_000,
)
