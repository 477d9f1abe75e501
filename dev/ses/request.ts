/** One `SendRawEmail` call as SES v1 is given it. */
export type SendRequest = {
  source: string
  destinations: string[]
  raw: Buffer
  configurationSet: string | null
  tags: Record<string, string>
}

/**
 * Reads the form-encoded body of an SES v1 call (https://docs.aws.amazon.com/ses/latest/APIReference/API_SendRawEmail.html).
 * @returns null when the call is not `SendRawEmail`
 */
export function readSend(body: string): SendRequest | null {
  const fields = new URLSearchParams(body)
  if (fields.get('Action') !== 'SendRawEmail') return null
  const tags: Record<string, string> = {}
  for (let n = 1; fields.has(`Tags.member.${n}.Name`); n++) {
    tags[fields.get(`Tags.member.${n}.Name`) ?? ''] = fields.get(`Tags.member.${n}.Value`) ?? ''
  }
  const destinations: string[] = []
  for (let n = 1; fields.has(`Destinations.member.${n}`); n++) destinations.push(fields.get(`Destinations.member.${n}`) ?? '')
  return {
    source: fields.get('Source') ?? '',
    destinations,
    raw: Buffer.from(fields.get('RawMessage.Data') ?? '', 'base64'),
    configurationSet: fields.get('ConfigurationSetName'),
    tags,
  }
}
