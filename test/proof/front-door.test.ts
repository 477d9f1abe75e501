import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { createWeb } from '../../functions/web/app.tsx'
import { reading } from '../support/facts.ts'
import { FILLED, referenceIn } from '../support/form.ts'
import { MINUTE, SECOND } from './town/agenda.ts'
import { openTown } from './town/story.ts'

const POSTS = process.env['PROVE'] ? 1000 : 150
const FORM_KEYS = [new TextEncoder().encode('a form key of at least thirty-two characters')]
const VICTIM = 'jo.victim@mail.example'

/** A town with its form: every post goes through the page, as a browser's would. */
async function openFrontDoor() {
  const acknowledged: string[] = []
  const story = await openTown({ onAcknowledged: (to) => acknowledged.push(to) })
  const { town } = story
  const web = createWeb({
    organisation: reading,
    publicUrl: 'https://press.reading.example',
    formKeys: FORM_KEYS,
    releases: town.releases,
    intake: town.intake,
    clock: town.webClock,
    random: randomBytes,
    assets: { styles: ['/assets/site-0.css'], icon: '/assets/icon-0.svg', read: async () => null },
    log: () => {},
  })

  /** Opens the form, fills it in for some seconds and sends it. @returns the reference on the receipt */
  async function send(address: string, fields: Record<string, string>, source: string): Promise<string | null> {
    const headers = { 'x-forwarded-for': source, 'user-agent': `Browser of ${source}` }
    const page = await (await web.request(address, { headers })).text()
    const token = /name="token" value="([^"]+)"/.exec(page)?.[1] ?? ''
    await town.agenda.run(town.agenda.now() + 5 * SECOND)
    const body = new URLSearchParams({ ...FILLED, ...fields, token }).toString()
    const form = { 'content-type': 'application/x-www-form-urlencoded', ...headers }
    return referenceIn(await (await web.request(`${address}?send`, { method: 'POST', headers: form, body })).text())
  }
  return { ...story, send, acknowledged }
}

/** One mailbox written in as many ways as reach it: dots, capitals, and anything after a plus sign. */
function variant(index: number): string {
  const dotted = ['jo.victim', 'jovictim', 'j.o.victim', 'jo.vic.tim', 'JO.Victim'][index % 5] ?? 'jo.victim'
  return index % 3 === 0 ? `${dotted}@mail.example` : `${dotted}+${index}@Mail.example`
}

test(`${POSTS} posts with one victim’s address from as many sources are ${POSTS} enquiries that are told, and one acknowledgement`, async () => {
  const { town, send, acknowledged, rest, letters } = await openFrontDoor()
  const receipts = new Set<string>()
  for (let index = 0; index < POSTS; index++) {
    const slug = `release-${index % 6}`
    const question = `What of number ${index}?`
    const deadline = ['none', 'ASAP', 'tomorrow 12:00'][index % 3] ?? 'none'
    const source = `198.51.${index >> 8}.${index & 255}`
    const reference = await send(`/releases/${slug}/enquiry`, { email: variant(index), question, deadline }, source)
    if (reference) receipts.add(reference)
  }
  await rest(30)
  const entries = [...town.record.entries.values()]
  const untold = entries.filter(({ told, enquiry }) => !told && !enquiry.sameAs)
  process.stdout.write(
    `${receipts.size} receipts, ${entries.length} enquiries, ${untold.length} untold, ${acknowledged.length} acknowledgements, ${letters().length} letters to the press side\n`,
  )
  expect({ receipts: receipts.size, kept: entries.length, untold: untold.length }).toEqual({
    receipts: POSTS,
    kept: POSTS,
    untold: 0,
  })
  expect(acknowledged).toHaveLength(1)
  expect(acknowledged[0]?.replace(/\+.*@/, '@').replaceAll('.', '').toLowerCase()).toBe(VICTIM.replaceAll('.', ''))
}, 240_000)

test('with every tenth address dead the breaker holds acknowledgements back, and triage goes on', async () => {
  const { town, send, acknowledged, rest, delays } = await openFrontDoor()
  for (let index = 0; index < POSTS; index++) {
    const email = `reporter${index}@outlet${index % 9}.example`
    if (index % 10 === 3) town.post.treat(email, 'bounces')
    await send('/enquiry?outlet=Ledger', { email, question: `What of ${index}?`, deadline: 'none' }, '198.51.100.7')
  }
  await rest(5)
  const bounced = acknowledged.filter((to) => Number(/\d+/.exec(to)?.[0]) % 10 === 3).length
  process.stdout.write(
    `${POSTS} posts: ${acknowledged.length} acknowledgements until the breaker opened, ${bounced} of them bounced, slowest telling ${Math.max(...delays()) / SECOND} s\n`,
  )
  expect(acknowledged.length).toBeGreaterThanOrEqual(50)
  expect(acknowledged.length).toBeLessThan(60)
  expect(delays()).toHaveLength(POSTS)
  expect(Math.max(...delays())).toBeLessThanOrEqual(MINUTE)
}, 240_000)
