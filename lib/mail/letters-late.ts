import { cleanLine } from '../clean-text.ts'
import { deadlineOf, latestWords } from '../enquiry.ts'
import { latePromptWords as words } from '../words/en/late-prompt.ts'
import { triageWords } from '../words/en/letters.ts'
import { reasonWords } from '../words/en/reasons.ts'
import { type LetterBody, link, plain } from './letter-blocks.ts'
import type { LetterFacts } from './letter-facts.ts'
import { briefDeadline, briefOutlet } from './letter-subject.ts'
import { contactBlocks, deadlinePanel } from './letters-triage.ts'

/** The subject of the letter that asks to tell a reporter when to expect news. */
export function latePromptSubject({ enquiry, organisation, now }: LetterFacts): string {
  const moment = briefDeadline(deadlineOf(enquiry), now, organisation.zone)
  return cleanLine(words.subject(moment, briefOutlet(latestWords(enquiry).reporter.outlet), enquiry.reference))
}

/**
 * What it says: who waits, until when, how long that is from now, and one thing to press. The question follows for whoever sees
 * it first.
 */
export function latePromptBody({ enquiry, organisation, now, publicUrl, reason }: LetterFacts): LetterBody {
  const latest = latestWords(enquiry)
  const { name, outlet } = latest.reporter
  return {
    banner: null,
    blocks: [
      { is: 'title', text: words.title, below: null },
      { is: 'paragraph', text: words.asked(name, outlet) },
      deadlinePanel(deadlineOf(enquiry), now, organisation.zone),
      ...contactBlocks(latest, enquiry),
      { is: 'paragraph', text: words.late },
      { is: 'heading', text: triageWords.question },
      { is: 'words', text: latest.question },
      { is: 'heading', text: triageWords.why },
      { is: 'paragraph', text: reasonWords[reason] },
    ],
    foot: [plain(organisation.team), link(publicUrl)],
  }
}
