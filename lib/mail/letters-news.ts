import { acknowledgementWords, newsWords } from '../words/en/letters.ts'
import { longMoment } from '../words/en/moments.ts'
import { type Block, type LetterBody, link, plain } from './letter-blocks.ts'
import type { NewsFacts } from './letter-facts.ts'
import { briefHeadline } from './letter-subject.ts'

const wordsFor = ({ notice }: NewsFacts) => newsWords[notice.kind === 'withdrawal' ? 'withdrawal' : 'correction']

/** The subject of a letter about a change of a release: what happened, the release, the reporter's reference. */
export function newsSubject(facts: NewsFacts): string {
  return wordsFor(facts).subject(briefHeadline(facts.news.headline), facts.enquiry.reference)
}

/**
 * What a letter about a change of a release says. It goes to an address that nobody has verified, so it holds nothing that was typed
 * by a reporter, this one or another: the headline and the note are the office's, the reference is a number.
 */
export function newsBody(facts: NewsFacts): LetterBody {
  const { enquiry, organisation, publicUrl, news } = facts
  const words = wordsFor(facts)
  const phone = enquiry.release?.contactPhone ?? organisation.pressOffice.phone
  const note = news.note.split('\n').filter((text) => text.trim() !== '')
  return {
    banner: organisation.team,
    blocks: [
      { is: 'title', text: words.title, below: null },
      { is: 'paragraph', text: words.greeting },
      { is: 'paragraph', text: words.what(news.headline, longMoment(news.at, organisation.zone)) },
      { is: 'heading', text: words.note },
      ...note.map((text): Block => ({ is: 'paragraph', text })),
      { is: 'panel', label: words.read, main: news.headline, lines: [link(`${publicUrl}/releases/${news.slug}`)] },
      { is: 'panel', label: words.reference, main: enquiry.reference, lines: [] },
      { is: 'heading', text: words.questions },
      { is: 'paragraph', text: acknowledgementWords.callAndQuote(phone.shown, enquiry.reference) },
    ],
    foot: [
      plain(words.because(publicUrl)),
      plain(words.notYou),
      plain(words.privacy),
      link(`${publicUrl}/privacy`),
      plain(organisation.pressOffice.address),
    ],
  }
}
