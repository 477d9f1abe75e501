/** How a recipient's mail server, or SES's own suppression list, treats what is sent to an address. */
export const BEHAVIOURS = [
  'delivers',
  'delivers-late',
  'delayed',
  'delayed-for-good',
  'full',
  'bounces',
  'suppressed',
  'complains',
  'away',
] as const
export type Behaviour = (typeof BEHAVIOURS)[number]

/** SES's mailbox simulator (https://docs.aws.amazon.com/ses/latest/dg/send-an-email-from-console.html). */
const SIMULATOR: Record<string, Behaviour> = {
  success: 'delivers',
  bounce: 'bounces',
  suppressionlist: 'suppressed',
  complaint: 'complains',
  ooto: 'away',
}

/** What the simulator does at an address (labels such as `bounce+one@…` included); null for every other address. */
export function simulated(address: string): Behaviour | null {
  const [local = '', domain] = address.toLowerCase().split('@')
  return domain === 'simulator.amazonses.com' ? (SIMULATOR[local.split('+')[0] ?? ''] ?? null) : null
}

/** Whether a text that came over the wire names a behaviour. */
export function isBehaviour(text: string): text is Behaviour {
  return BEHAVIOURS.some((behaviour) => behaviour === text)
}
