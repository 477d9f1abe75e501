import { moveDeadline } from '../../../lib/deadline-move.ts'
import { close, type Enquiry, take } from '../../../lib/enquiry.ts'
import { pass } from '../../../lib/passing.ts'
import { parseReference } from '../../../lib/reference.ts'
import { HOUR, MINUTE } from './agenda.ts'
import { CONTACTS, type createStaff } from './people.ts'
import { deadlineFrom } from './reporters.ts'
import type { Town } from './town.ts'

/** One enquiry in so many is never picked up by anybody. */
const FORSAKEN = 0.1

/** Press officers who read what reaches them and pick it up sooner, later or never; some pass it on or move its deadline. */
export function createOfficers(town: Town, staff: ReturnType<typeof createStaff>) {
  const { agenda, random, desk } = town
  const forsaken = new Map<string, boolean>()
  const isForsaken = (reference: string) => {
    const known = forsaken.get(reference) ?? random.chance(FORSAKEN)
    forsaken.set(reference, known)
    return known
  }

  /** An officer whose command fails tries again a little later. */
  async function change(reference: string, decide: (enquiry: Enquiry) => Enquiry | string): Promise<void> {
    const parsed = parseReference(reference)
    if (!parsed) return
    try {
      await desk.change(parsed, (current) => {
        const decided = decide(current)
        return typeof decided === 'string' || decided === current ? null : decided
      })
    } catch {
      agenda.at(agenda.now() + 10 * MINUTE, () => change(reference, decide))
    }
  }

  function act(reference: string, officer: string): Promise<void> | undefined {
    const what = random.below(100)
    if (what < 6)
      return change(reference, (one) => pass(one, officer, { rank: 'cover', address: random.pick(CONTACTS) }, agenda.clock()))
    if (what < 12) {
      const deadline = deadlineFrom(random, agenda.now())
      return change(reference, (one) => moveDeadline(one, officer, deadline, agenda.clock()))
    }
    if (what >= 85) return
    agenda.at(agenda.now() + random.about(5 * HOUR), () => change(reference, (one) => close(one, officer, agenda.clock())))
    return change(reference, (one) => take(one, officer, agenda.clock()))
  }

  return {
    /** Somebody has a letter or a text about an enquiry. */
    hear(reference: string, officer: string, at: number): void {
      if (isForsaken(reference) || !staff.reads(officer, at) || staff.isAway(officer, at) || !random.chance(0.75)) return
      agenda.at(at + random.about(12 * MINUTE), () => act(reference, officer))
    },
  }
}
