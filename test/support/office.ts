import type { Enquiry, Reference, Submission } from '../../lib/enquiry.ts'
import type { Person } from '../../lib/person.ts'
import type { Rota } from '../../lib/rota.ts'
import { reading, release, submission } from './facts.ts'
import { createQuickWorld, OSCAR } from './world.ts'

export const PRIYA = 'priya.shah@reading.gov.uk'
export const DUTY = 'duty@reading.gov.uk'
export const BOSS = 'manager@reading.gov.uk'
export const OFFICE = reading.pressOffice.email
const NAMES = new Map([
  [OSCAR, 'oscar'],
  [PRIYA, 'priya'],
  [DUTY, 'duty'],
  [BOSS, 'manager'],
  [OFFICE, 'office'],
])
const WEEK = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

export type Office = Awaited<ReturnType<typeof createOffice>>

/** A press office with a published release: who is told of an enquiry, minute by minute. */
export async function createOffice() {
  const world = await createQuickWorld()
  await world.releases.publish(release)
  world.dropStream()
  const start = world.clock()
  let forms = 0

  return {
    ...world,
    /** Keeps an enquiry; each comes from a reporter of its own. */
    async ask(changes: Partial<Submission['words']> = {}, about: Partial<Submission> = {}): Promise<Reference> {
      const formId = (++forms).toString(16).padStart(32, '0')
      const post = submission({ formId, receivedAt: world.clock(), ...about })
      const reporter = { ...post.words.reporter, email: `reporter${forms}@ledger.example` }
      const words = { ...post.words, question: `Question ${forms}?`, reporter, ...changes }
      return (await world.intake.submit({ ...post, words })).reference
    },
    async keepRota(changes: Partial<Rota> = {}): Promise<void> {
      const weekly = [{ days: [...WEEK], from: '17:00', to: '09:00', person: DUTY }]
      await world.rotas.change<never>((rota) => ({ ...rota, weekly, manager: BOSS, ...changes }), world.clock())
    },
    know: (address: string, changes: Partial<Person>) => world.people.know(address, (person) => ({ ...person, ...changes })),
    async read(reference: Reference): Promise<Enquiry> {
      const enquiry = await world.enquiries.read(reference)
      if (!enquiry) throw new Error('no enquiry')
      return enquiry
    },
    async change(reference: Reference, decide: (enquiry: Enquiry) => Enquiry | string): Promise<void> {
      await world.enquiries.change(reference, (current) => {
        const decided = decide(current)
        return typeof decided === 'string' ? null : decided
      })
    },
    /** Goes to minutes since the world began, and lets happen what happens by itself in each of them; nothing does in between. */
    async atMinutes(...minutes: number[]): Promise<void> {
      for (const minute of minutes) {
        world.advance({ minutes: minute - 1 - Math.round(start.until(world.clock()).total('minutes')) })
        await world.tick()
      }
    },
    /** Letters to the press side: minutes since the world began, whom, and the mark before the subject. */
    told: () =>
      world.ses.messages().flatMap(({ to, receivedAt, subject }) => {
        const name = NAMES.get(to.join())
        if (!name) return []
        const minutes = Math.floor((Date.parse(receivedAt) - start.epochMilliseconds) / 60_000)
        const mark = subject.startsWith('Tell the reporter') ? '(late)' : (/^\([^)]*\)/.exec(subject)?.[0] ?? '')
        return [[minutes, name, mark].filter((part) => part !== '').join(' ')]
      }),
  }
}
