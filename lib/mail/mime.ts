import type { Letter } from './letters.tsx'

/** The bytes of a letter as SES is given them. */
export async function composeMessage(_letter: Letter): Promise<Uint8Array> {
  throw new Error('not written yet')
}
