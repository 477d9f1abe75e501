import { mailboxWords as words } from '../../lib/words/en/mailbox.ts'

/** A letter's subject; its reference is never broken over two lines. */
export function Subject({ text }: { text: string }) {
  const parts = (text || words.noSubject).split(/(\[?ME-\w{6}\]?)/)
  return <>{parts.map((part, index) => (index % 2 === 1 ? <span class="whole">{part}</span> : part))}</>
}
