import { expect, test } from 'vitest'
import { runBurst } from '../support/burst.ts'

test.runIf(process.env['PROVE']).each([15, 45])(
  'five thousand enquiries about one release in a minute reach the officer within a minute, with the first sweep after %i seconds',
  async (tickAt) => {
    const { figures, refused } = await runBurst({ count: 5000, seconds: 60, rate: 14, tickAt })
    const found = figures()
    process.stdout.write(
      `burst: ${found.enquiries} enquiries in 60 s at 14 recipients a second: ${found.untold} untold, ${found.toldTwice} told twice, ` +
        `${found.letters} letters to the officer (${found.lettersPerEnquiry.toFixed(4)} an enquiry), told after ${found.median.toFixed(1)} s ` +
        `(median) and ${found.longest.toFixed(1)} s (longest); ${found.urgent} urgent, ${found.urgentNotSingle} not singly, ` +
        `longest ${found.longestUrgent.toFixed(1)} s; ${found.acknowledgements} acknowledgements in 4 minutes; refused by SES: ` +
        `${refused.triage + refused.digest} to the officer, ${refused.acknowledgement} acknowledgements\n`,
    )
    expect(found).toMatchObject({ enquiries: 5000, urgent: 40, untold: 0, toldTwice: 0, urgentNotSingle: 0 })
    expect(found.lettersPerEnquiry).toBeLessThanOrEqual(0.05)
    expect(found.longest).toBeLessThanOrEqual(60)
    // Several gather at once: a letter that meets another's second leaves two seconds later. As a rule none does.
    expect(refused.triage + refused.digest).toBeLessThanOrEqual(3)
  },
  180_000,
)
