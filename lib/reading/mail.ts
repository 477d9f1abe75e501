import PostalMime from 'postal-mime'
import { SUBJECT_MARKS } from './frame-words.ts'
import { htmlPaper } from './html.ts'
import type { Paper } from './paper.ts'
import { plainTextPaper } from './plain-text.ts'
import { wordCount } from './sentence.ts'
import { wordPaper } from './word.ts'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
/** A mail with fewer words than this only hands over what is attached. */
const COVER_NOTE = 60

/**
 * Reads a release that was sent by mail: its words as HTML or text, or the Word document that a short note came with.
 * The subject is the title, the mail's date the date when the text gives none.
 * @throws when the message cannot be parsed
 */
export async function mailPaper(bytes: Uint8Array): Promise<Paper> {
  const mail = await PostalMime.parse(bytes)
  const own = mail.html === undefined ? plainTextPaper(mail.text ?? '') : htmlPaper(mail.html)
  const isNote = own.paragraphs.reduce((words, { lines }) => words + wordCount(lines.join(' ')), 0) < COVER_NOTE
  const attached = mail.attachments.find(({ mimeType, filename }) => mimeType === WORD || /\.docx$/i.test(filename ?? ''))
  const document =
    isNote && attached !== undefined && typeof attached.content !== 'string' ? wordPaper(new Uint8Array(attached.content)) : null
  const paper = document ?? own
  return { ...paper, title: titleOf(mail.subject ?? ''), date: dayOf(mail.date) }
}

function titleOf(subject: string): string | null {
  const title = subject.replace(SUBJECT_MARKS, '').trim()
  return title === '' ? null : title
}

const dayOf = (date: string | undefined): string | null => /^\d{4}-\d{2}-\d{2}/.exec(date ?? '')?.[0] ?? null
