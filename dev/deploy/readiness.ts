import { GetIdentityVerificationAttributesCommand, GetSendQuotaCommand, SESClient } from '@aws-sdk/client-ses'
import type { StageSettings } from '../../cdk/settings.ts'
import type { Lack, Note } from '../../lib/words/en/deploy.ts'

/** What AWS says before a deployment; `null` where it could not be asked. */
export type Found = {
  region: string | null
  credentials: boolean
  /** How SES answered at all. */
  ses: 'answered' | 'refused' | 'denied' | 'unreachable'
  senderVerified: boolean
  /** Letters that may be sent in 24 hours; 200 is the sandbox. */
  dailyQuota: number | null
  /** Recipients a second. */
  sendRate: number | null
}

/** https://docs.aws.amazon.com/ses/latest/dg/request-production-access.html */
const SANDBOX_QUOTA = 200

/**
 * What a deployment lacks, and what whoever deploys had better know. Each lack hides those behind it:
 * without credentials nobody can say whether the sender is verified.
 */
export function readiness(settings: StageSettings, found: Found): { lacks: Lack[]; notes: Note[] } {
  const notes: Note[] = []
  if (found.dailyQuota !== null && found.dailyQuota <= SANDBOX_QUOTA) notes.push('sandbox')
  if (found.sendRate !== null && settings.mailRate > found.sendRate) notes.push('mail-rate')
  if (settings.publicUrl === null) notes.push('own-address')
  if (settings.alarmEmail === null) notes.push('nobody-woken')
  if (settings.onCallPhone === null) notes.push('nobody-on-call')
  return { lacks: lacksOf(found), notes }
}

function lacksOf({ region, credentials, ses, senderVerified }: Found): Lack[] {
  if (region === null || !credentials)
    return [...(region === null ? ['region' as const] : []), ...(credentials ? [] : ['credentials' as const])]
  switch (ses) {
    case 'refused':
      return ['credentials-refused']
    case 'denied':
      return ['ses-denied']
    case 'unreachable':
      return ['ses-unreachable']
    case 'answered':
      return senderVerified ? [] : ['sender']
  }
}

const REFUSED = new Set([
  'InvalidClientTokenId',
  'UnrecognizedClientException',
  'ExpiredToken',
  'ExpiredTokenException',
  'SignatureDoesNotMatch',
])
const DENIED = new Set(['AccessDenied', 'AccessDeniedException', 'NotAuthorized'])

/** Asks AWS, without changing anything there. */
export async function look(sender: string): Promise<Found> {
  const client = new SESClient({
    maxAttempts: 2,
    requestHandler: { connectionTimeout: 5000, requestTimeout: 10_000, throwOnRequestTimeout: true },
  })
  const region = await client.config.region().catch(() => null)
  const credentials = await client.config.credentials().then(
    () => true,
    () => false,
  )
  const found: Found = { region, credentials, ses: 'unreachable', senderVerified: false, dailyQuota: null, sendRate: null }
  if (region === null || !credentials) return found
  try {
    const identities = [sender, domainOf(sender)]
    const { Max24HourSend = null, MaxSendRate = null } = await client.send(new GetSendQuotaCommand({}))
    const { VerificationAttributes } = await client.send(new GetIdentityVerificationAttributesCommand({ Identities: identities }))
    const verified = identities.some((identity) => VerificationAttributes?.[identity]?.VerificationStatus === 'Success')
    return { ...found, ses: 'answered', senderVerified: verified, dailyQuota: Max24HourSend, sendRate: MaxSendRate }
  } catch (fault) {
    const name = fault instanceof Error ? fault.name : ''
    return { ...found, ses: REFUSED.has(name) ? 'refused' : DENIED.has(name) ? 'denied' : 'unreachable' }
  }
}

/** The domain of an address: SES verifies either. */
export const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1)
