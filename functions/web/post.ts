import type { Context } from 'hono'

/** Bytes of a whole post; 5,000 characters of any script, percent-encoded, fit in it with room for the token. */
const LARGEST_POST = 64 * 1024
const FORM_TYPE = /^application\/x-www-form-urlencoded\s*(;|$)/i

/**
 * The text of a posted form.
 * Refused before anything is parsed: another type, and more bytes than any form of ours has. The length that a header states is never believed.
 */
export async function readPost(c: Context): Promise<{ is: 'form'; body: string } | { is: 'wrongType' | 'tooLarge' }> {
  if (!FORM_TYPE.test(c.req.header('content-type') ?? '')) return { is: 'wrongType' }
  const bytes = await c.req.arrayBuffer()
  if (bytes.byteLength > LARGEST_POST) return { is: 'tooLarge' }
  return { is: 'form', body: new TextDecoder().decode(bytes) }
}
