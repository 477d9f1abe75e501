import { hasCue } from './cue.ts'
import { furnitureOf } from './furniture.ts'
import type { Line } from './paper.ts'
import { isProse } from './sentence.ts'

/** Where the story stands among the lines: its first and its last line of running text, and where it is said to end. */
export type Story = {
  lede: number
  last: number
  /** The end mark or the first heading of the notes; the number of lines when there is none. */
  end: number
  /** The beginning of the text, to see whether a name is known there. */
  text: string
}

const ABOUT = /^(?:about|über|à propos|acerca de|sobre|ynghylch) .{1,80}$/iu

/** Finds the story. Without running text everything above the first contact is headline and the rest is notes. */
export function storyOf(lines: readonly Line[]): Story {
  const first = lines.findIndex(({ text }) => isStory(text))
  const lede = first === -1 ? lines.length : first
  const after = lines.findIndex(({ text }, index) => index > lede && isEnd(text))
  const last = after === -1 ? lines.findLastIndex(({ text }) => isStory(text)) : after - 1
  const text = lines.slice(0, 400).map((line) => line.text.slice(0, 2000))
  return { lede, last: Math.max(last, lede), end: after === -1 ? lines.length : after, text: text.join('\n').slice(0, 40_000) }
}

function isEnd(text: string): boolean {
  const furniture = furnitureOf(text)
  return furniture === 'end' || furniture === 'notes' || (ABOUT.test(text) && !isProse(text))
}

/** Running text that is neither furniture nor a sentence that says whom to ask. */
function isStory(text: string): boolean {
  if (!isProse(text) || furnitureOf(text) !== null) return false
  const mayAsk = text.length < 600 && /@|\d[\d ()./-]{5}|:$/.test(text)
  return !(mayAsk && (hasCue(text, 'media') || hasCue(text, 'general')))
}
