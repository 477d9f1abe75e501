import type { Reference, Words } from '../../../lib/enquiry.ts'
import { briefOf } from '../../../lib/release.ts'
import { AFTERNOON, submission, words } from '../../support/facts.ts'
import { DAY, MINUTE } from './agenda.ts'
import { carriedBy, noticeOf } from './carried.ts'
import { createStaff, RELEASES } from './people.ts'
import { createTown, type Skew } from './town.ts'

/** A letter to the press side. */
type Told = { to: string; reference: string; at: number }

type Settings = { skew?: Skew; start?: number; onAcknowledged?: (to: string) => void }

const RELEASE = RELEASES[0]?.slug ?? ''

/** A town on the afternoon of a working day, with its people at work, to tell one story in; time passes only in `rest`. */
export async function openTown({ skew = {}, start = AFTERNOON.epochMilliseconds, onAcknowledged = () => {} }: Settings = {}) {
  const told: Told[] = []
  const town = createTown({
    ...{ seed: 1, start, skew },
    onPosted({ to, tags, at, arrivesAt }) {
      const carried = carriedBy(town, tags).map((one) => ({ ...one, notice: noticeOf(town, one) }))
      if (carried[0]?.notice?.kind === 'acknowledgement') return void onAcknowledged(to)
      told.push({ to, reference: tags.enquiry, at })
      for (const { reference, notice } of arrivesAt === null ? [] : carried)
        town.record.tell(reference, { at: arrivesAt ?? at, by: notice?.audience ?? '' })
    },
  })
  const staff = createStaff({ ...town, absences: [] })
  await staff.writeDown()
  for (const release of RELEASES) await town.releases.publish(release)
  town.tick(start + 3 * DAY)
  let forms = 0

  return {
    town,
    /** Keeps an enquiry of a reporter who has asked nothing before. @param slug null for a general one */
    async ask(changes: Partial<Words> = {}, slug: string | null = RELEASE): Promise<Reference> {
      const release = RELEASES.find((one) => one.slug === slug)
      const formId = (++forms).toString(16).padStart(32, '0')
      const reporter = { ...words.reporter, email: `reporter${forms}@ledger.example` }
      const post = submission({ formId, receivedAt: town.webClock(), release: release ? briefOf(release) : null })
      const kept = await town.intake.submit({
        ...post,
        words: { ...words, question: `Question ${forms}?`, reporter, ...changes },
      })
      return kept.reference
    },
    /** Lets minutes pass. */
    rest: (minutes: number) => town.agenda.run(town.agenda.now() + minutes * MINUTE),
    letters: () => told,
    /** How long it took until somebody knew, of each enquiry that somebody knows of. */
    delays: () =>
      town.record.entries
        .values()
        .flatMap((entry) => (entry.told ? [entry.told.at - entry.acceptedAt] : []))
        .toArray(),
  }
}
