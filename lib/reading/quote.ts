import { namesIn } from './person-name.ts'
import type { Quote } from './reading.ts'

const QUOTED = /[“"„«]\s?([^“”"„«»]{12,3000})[”"“»]|[“"„«]\s?([^“”"„«»]{12,3000})$/gu
const SAYS =
  /(?<!\p{L})(?:said|says|saying|added|adds|commented|comments|commenting|explained|explains|continued|concluded|told|stated|according to|declared|remarked|noted|urged|sagt|sagte|so|erklärt|erklärte|betont|explique|a déclaré|déclare|raconte|selon|ha declarado|ha explicado|declaró|explicó|señaló|dice|dywedodd|meddai|ychwanegodd)(?!\p{L})/iu
const PRONOUN = /(?<!\p{L})(?:he|she|they|it|er|sie|il|elle|fe|hi)(?!\p{L})/iu

/** The words that people say in a body, each with the name that stands beside it; a name goes on until the next one. */
export function quotesIn(body: readonly string[]): Quote[] {
  const quotes: Quote[] = []
  let speaker: string | null = null
  for (const paragraph of body) {
    const said = [...paragraph.slice(0, 20_000).matchAll(QUOTED)]
    const frame = paragraph.slice(0, 20_000).replaceAll(QUOTED, ' " ')
    const named = SAYS.test(frame) ? speakerIn(frame) : null
    if (named !== null) speaker = named
    else if (said.length > 0 && SAYS.test(frame) && !PRONOUN.test(frame)) speaker = null
    for (const [, closed, open] of said) {
      const words = (closed ?? open ?? '').trim()
      if (words.split(' ').length >= 4) quotes.push({ speaker, words })
    }
  }
  return quotes
}

/** The name before the word of saying, with at most a role between them, or the one right after it. */
function speakerIn(frame: string): string | null {
  const says = SAYS.exec(frame)
  if (says === null) return null
  const end = says.index + says[0].length
  const names = namesIn(frame)
  const after = names.find((name) => name.start >= end && name.start - end < 40)
  if (after !== undefined && /^[\s,:\p{L}’']*$/u.test(frame.slice(end, after.start))) return after.name
  const before = names.findLast(
    (name) => name.end <= says.index && /^(?:\s?$|,|\s?\(| and )/.test(frame.slice(name.end, says.index)),
  )
  return before?.name ?? null
}
