import type { Phone } from '../release.ts'
import { siteWords } from '../words/en/site.ts'

/** A telephone number to tap, big enough for a thumb: the door that is always open. */
export function CallButton({ phone }: { phone: Phone }) {
  return (
    <a class="app-call" href={`tel:${phone.number}`}>
      {siteWords.call(phone.shown)}
    </a>
  )
}

/** A telephone number within a line of text. */
export function PhoneLink({ phone }: { phone: Phone }) {
  return <a href={`tel:${phone.number}`}>{phone.shown}</a>
}
