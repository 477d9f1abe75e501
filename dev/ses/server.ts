import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import { close, listen, readBody } from '../http/loopback.ts'
import { type Answer, type Said, say } from '../http/query-answers.ts'
import { accepted, refused } from './answers.ts'
import { type Behaviour, simulated } from './behaviour.ts'
import { type Delays, eventsOf } from './events.ts'
import { FAULTS, type FaultName, takesMessage } from './faults.ts'
import type { Mailbox } from './mailbox.ts'
import { messageOf } from './message.ts'
import { readSend, type SendRequest } from './request.ts'

export type SesSettings = {
  mailbox: Mailbox
  /** Milliseconds since 1970 by the stack's clock. */
  clock?: () => number
  delays?: Partial<Delays>
  /** Configuration sets that exist; every one does when absent. */
  configurationSets?: readonly string[]
  /** Domains and addresses that are verified to send; every one is when absent. */
  identities?: readonly string[]
  /** Recipients a second that the account may send to, by the stack's clock; as many as come when absent. */
  rate?: number
}

export type Ses = {
  /** For `AWS_ENDPOINT_URL_SES`. */
  endpoint: string
  /** Makes the next calls fail so, once each, in the order in which they were asked for. */
  failNext(fault: FaultName, times?: number): void
  /** From now on mail to the address is treated so. */
  treat(address: string, behaviour: Behaviour): void
  treatments(): ReadonlyMap<string, Behaviour>
  stop(): Promise<void>
}

const LARGEST = 10 * 1024 * 1024
const DELAYS: Delays = { delivery: 100, lateDelivery: 7 * 60_000 }

/** An SES v1 endpoint on loopback that knows `SendRawEmail`, keeps what it is given and publishes events as SES does. */
export async function startSes(settings: SesSettings): Promise<Ses> {
  const faults: FaultName[] = []
  const treatments = new Map<string, Behaviour>()
  const delays = { ...DELAYS, ...settings.delays }
  const behaviourOf = (address: string) => simulated(address) ?? treatments.get(address.toLowerCase()) ?? 'delivers'

  const clock = settings.clock ?? Date.now
  const isTooFast = limiter(settings.rate ?? Number.POSITIVE_INFINITY, clock)

  function take(request: SendRequest): Answer {
    if (isTooFast(request.destinations.length)) return FAULTS.Throttling
    const now = clock()
    const message = messageOf(
      request,
      `01${now.toString(16).padStart(14, '0')}-${randomUUID()}-000000`,
      new Date(now).toISOString(),
    )
    settings.mailbox.add({ ...message, events: eventsOf(message, behaviourOf, delays) })
    return accepted(message.id)
  }

  function answer(body: string): Said {
    const request = readSend(body)
    if (!request) return refused('InvalidAction', 'Only SendRawEmail is known here.')
    const fault = faults.shift()
    if (fault && !takesMessage(fault)) return FAULTS[fault]
    const answered = objection(request, settings) ?? take(request)
    return fault ? FAULTS[fault] : answered
  }

  const server = createServer((request, response) => {
    readBody(request, LARGEST * 2)
      .then((body) =>
        body === null ? refused('InvalidParameterValue', 'Message is too large.') : answer(body.toString('latin1')),
      )
      .then((said) => say(response, said))
      .catch(() => response.destroy())
  })
  const port = await listen(server, 0)
  return {
    endpoint: `http://127.0.0.1:${port}`,
    failNext: (fault, times = 1) => void faults.push(...Array.from({ length: times }, () => fault)),
    treat: (recipient, behaviour) => void treatments.set(recipient.toLowerCase(), behaviour),
    treatments: () => treatments,
    stop: () => close(server),
  }
}

/** Counts the recipients of the last second: SES lets no more through than its rate, and says so to whoever comes beyond. */
function limiter(rate: number, clock: () => number): (recipients: number) => boolean {
  let taken: { at: number; recipients: number }[] = []
  return (recipients) => {
    const now = clock()
    taken = taken.filter(({ at }) => at > now - 1000)
    if (taken.reduce((sum, one) => sum + one.recipients, recipients) > rate) return true
    taken.push({ at: now, recipients })
    return false
  }
}

/** What SES itself would object to in a call; null when it takes the message. */
function objection(request: SendRequest, settings: SesSettings): Answer | null {
  const { source, destinations, raw, configurationSet } = request
  if (raw.length === 0) return refused('InvalidParameterValue', 'Missing required header: From.')
  if (raw.length > LARGEST) return refused('InvalidParameterValue', `Message length is more than ${LARGEST} bytes long.`)
  if (destinations.length === 0 || destinations.length > 50)
    return refused('InvalidParameterValue', 'Recipient count is not 1 to 50.')
  const illegal = [source, ...destinations].some((text) => !/^[\x21-\x7e]+@[\x21-\x7e]+\.[\x21-\x7e]+$/.test(text))
  if (illegal) return refused('InvalidParameterValue', 'Illegal address')
  const sets = settings.configurationSets
  if (sets && configurationSet !== null && !sets.includes(configurationSet)) return FAULTS.ConfigurationSetDoesNotExistException
  const domain = source.slice(source.lastIndexOf('@') + 1)
  const { identities } = settings
  return identities && !identities.includes(source) && !identities.includes(domain) ? FAULTS.MessageRejected : null
}
