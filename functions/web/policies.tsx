import type { Context } from 'hono'
import type { Organisation } from '../../lib/organisation.ts'
import { openingWords } from '../../lib/ui/hours.ts'
import { Page } from '../../lib/ui/page.tsx'
import { Prose } from '../../lib/ui/prose.tsx'
import { accessibilityWords, privacyWords, retentionWords, type Section, standardWords } from '../../lib/words/en/policies.ts'
import { page } from './answers.ts'
import type { Web } from './web.ts'

const factsOf = ({ name, team, pressOffice, retentionDays }: Organisation) => ({
  organisation: name,
  team,
  email: pressOffice.email,
  phone: pressOffice.phone.shown,
  address: pressOffice.address,
  retention: retentionWords(retentionDays),
})

function prose(web: Web, c: Context, text: { title: string; sections: Section[] }) {
  return page(
    c,
    <Page site={web.site} title={text.title}>
      <Prose {...text} />
    </Page>,
    200,
    'public',
  )
}

/** GET /privacy */
export const privacy = (web: Web) => (c: Context) => prose(web, c, privacyWords(factsOf(web.organisation)))

/** GET /accessibility */
export const accessibility = (web: Web) => (c: Context) => prose(web, c, accessibilityWords(factsOf(web.organisation)))

/** GET /service-standard */
export const serviceStandard = (web: Web) => (c: Context) => {
  const { standard, pressOffice } = web.organisation
  const facts = {
    inHours: standard.pickUpMinutesInHours,
    onCall: standard.pickUpMinutesOnCall,
    hours: openingWords(web.organisation),
    phone: pressOffice.phone.shown,
    outOfHours: pressOffice.outOfHoursPhone?.shown ?? null,
  }
  return prose(web, c, standardWords(facts))
}
