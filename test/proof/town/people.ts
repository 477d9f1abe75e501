import { isOpen } from '../../../lib/calendar.ts'
import { confirmPerson } from '../../../lib/person.ts'
import type { WeeklyShift } from '../../../lib/rota.ts'
import type { createPeople } from '../../../lib/store/people.ts'
import type { createRota } from '../../../lib/store/rota.ts'
import { reading, release, releaseText } from '../../support/facts.ts'
import { type Agenda, HOUR } from './agenda.ts'
import type { Random } from './random.ts'

export const OFFICE = reading.pressOffice.email
export const MANAGER = 'manager@reading.gov.uk'
export const CONTACTS = ['amal', 'bina', 'carl', 'dora', 'emil', 'faye'].map((name) => `${name}@reading.gov.uk`)
export const DUTY = ['gus', 'hana', 'ivo', 'jana'].map((name) => `${name}@reading.gov.uk`)

type Away = { address: string; from: number; to: number; cover: string | null }

/** Two of the seven nights belong to two officers at once, one to nobody, and Sunday has nobody by day. */
const ROTA: WeeklyShift[] = [
  { days: ['monday', 'tuesday'], from: '17:00', to: '09:00', person: DUTY[0] ?? '' },
  { days: ['tuesday', 'wednesday'], from: '17:00', to: '09:00', person: DUTY[1] ?? '' },
  { days: ['friday', 'saturday'], from: '16:00', to: '10:00', person: DUTY[2] ?? '' },
  { days: ['saturday', 'sunday'], from: '17:00', to: '09:00', person: DUTY[3] ?? '' },
  { days: ['saturday'], from: '09:00', to: '17:00', person: DUTY[3] ?? '' },
]

/** Releases by each contact, one without a contact, one whose contact nobody has confirmed, one whose contact the directory does not know. */
export const RELEASES = [
  ...CONTACTS.map((address, index) => releaseOf(`release-${index}`, address, true)),
  releaseOf('no-contact', null, true),
  releaseOf('not-confirmed', 'somebody@elsewhere.example', false),
  releaseOf('unknown-contact', 'new.contact@reading.gov.uk', true),
]

function releaseOf(slug: string, address: string | null, isConfirmed: boolean) {
  const contacts = releaseText.contacts.map((contact) => ({
    ...contact,
    emails: address === null ? [] : [address],
    confirmed: isConfirmed ? contact.confirmed : null,
  }))
  return { ...release, slug, contacts: address === null ? [] : contacts }
}

/** Everybody is away for some days now and then; the cover may be away too, and sometimes names the person they stand in for. */
export function planAbsences(random: Random, start: number, days: number): Away[] {
  const everybody = [...CONTACTS, ...DUTY, MANAGER]
  return everybody.flatMap((address) => {
    const times = Math.max(1, Math.round(days / 15))
    return Array.from({ length: times }, () => {
      const from = start + random.between(0, days * 24) * HOUR
      const others = everybody.filter((other) => other !== address)
      return { address, from, to: from + random.between(4, 72) * HOUR, cover: random.chance(0.8) ? random.pick(others) : null }
    })
  })
}

type Parts = {
  agenda: Agenda
  people: ReturnType<typeof createPeople>
  rotas: ReturnType<typeof createRota>
  absences: readonly Away[]
}

/** Writes down who works here, and once a day puts right what the directory says of mailboxes. */
export function createStaff({ agenda, people, rotas, absences }: Parts) {
  const moment = (milliseconds: number) => agenda.clock().add({ milliseconds: milliseconds - agenda.now() })
  const confirmed = { by: 'press officer', at: agenda.clock() }
  const known = [...CONTACTS, ...DUTY, MANAGER, OFFICE]

  return {
    known,
    async writeDown(): Promise<void> {
      for (const address of known) {
        const written = absences.filter((one) => one.address === address)
        const away = written.map(({ from, to, cover }) => ({ from: moment(from), to: moment(to), cover }))
        await people.know(address, (person) => ({ ...person, confirmed, deliveredAt: confirmed.at, absences: away }))
      }
      await rotas.change((rota) => ({ ...rota, weekly: ROTA, manager: MANAGER }), agenda.clock())
    },
    isAway: (address: string, at: number) => absences.some((one) => one.address === address && one.from <= at && at < one.to),
    /** Somebody looks at the flags of the directory and says which mailboxes work. */
    confirmAll: async () => {
      const now = { by: 'press officer', at: agenda.clock() }
      for (const address of known) await people.change(address, (person) => confirmPerson(person, now))
    },
    /** Whether somebody reads mail at an address now: an office by day, everybody else when they are there. */
    reads: (address: string, at: number) => (address === OFFICE ? isOpen(moment(at), reading) : true),
  }
}
