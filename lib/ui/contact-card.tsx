import type { Organisation } from '../organisation.ts'
import type { Phone } from '../release.ts'
import { formWords } from '../words/en/form.ts'
import { openingWords } from './hours.ts'
import { CallButton, PhoneLink } from './phone-link.tsx'

const words = formWords.beside

export type CardProps = {
  organisation: Organisation
  /** Before the question is sent the card says who will have it, afterwards who has it. */
  title: string
  name: string | null
  /** When to call. */
  note: string
  phone: Phone | null
}

/** Who has a question, and the number that is always open: it stands wherever the form does. */
export function ContactCard({ organisation, title, name, phone, note }: CardProps) {
  const { pressOffice, team } = organisation
  const number = phone ?? pressOffice.phone
  return (
    <aside class="app-card" aria-labelledby="contact-title">
      <h2 class="app-card__title" id="contact-title">
        {title}
      </h2>
      <p class="app-card__name">{name ?? team}</p>
      <p class="app-card__role">{name === null ? words.office : words.named}</p>
      <p>
        <CallButton phone={number} />
      </p>
      <p class="app-card__note">{note}</p>
      <Hours organisation={organisation} />
      {pressOffice.outOfHoursPhone ? (
        <p class="app-card__note">
          {words.outOfHours}: <PhoneLink phone={pressOffice.outOfHoursPhone} />
        </p>
      ) : null}
    </aside>
  )
}

/** The opening hours, a line for each run of days. */
export function Hours({ organisation }: { organisation: Organisation }) {
  return (
    <ul class="app-card__hours">
      {openingWords(organisation).map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  )
}
