import { EMBARGO_START, SUBJECT_MARKS } from './frame-words.ts'
import { remainderOf } from './furniture.ts'

/**
 * A mail's subject without the marks of its way and the words that only say what it is: the headline of
 * "FW: [EXTERNAL] EMBARGOED press release - Bridge opens", nothing of "Press release".
 */
export function subjectOf(subject: string): string {
  let rest = subject.trim()
  for (let round = 0; round < 4; round++) {
    const before = rest
    rest = remainderOf(rest.replace(SUBJECT_MARKS, '').replace(EMBARGO_START, ''))
    if (rest === before) break
  }
  return rest.replace(/^[\s:–—-]+/, '')
}
