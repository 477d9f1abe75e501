import { createHmac } from 'node:crypto'
import { accept, addWords, type Enquiry, type Reference, type Submission } from '../enquiry.ts'
import { drawReference } from '../reference.ts'
import { pauseAfterConflict, TRIES, tooManyChanges } from './conflict.ts'
import { replaceEnquiry } from './enquiries.ts'
import { enquiryItem, parseEnquiry, sameWords } from './enquiry-item.ts'
import type { Item } from './expressions.ts'
import { reporterPartition } from './keys.ts'
import { plain, sortable } from './stored.ts'
import type { Table } from './table.ts'
import { tracesOf } from './traces.ts'

/** `stored`: new. `duplicate`: this very post is already kept. `appended`: other words under the same form are kept beside the first. */
export type Submitted = { is: 'stored' | 'duplicate' | 'appended'; reference: Reference }

export type Intake = ReturnType<typeof createIntake>

/**
 * Where submissions become enquiries.
 * @param settings.addressKeys current key first: it makes the hash by which a reporter's enquiries are found
 * @param settings.retentionDays days until an enquiry is deleted
 */
export function createIntake(table: Table, settings: { addressKeys: readonly Uint8Array[]; retentionDays: number }) {
  function newItem(enquiry: Enquiry): Item {
    const { address, alike } = tracesOf(enquiry, settings.addressKeys[0])
    const reporterSk = `${sortable(enquiry.receivedAt)}#${enquiry.reference}`
    return { ...enquiryItem(enquiry), reporterPk: reporterPartition(address), reporterSk, alike }
  }

  /** @returns null when the enquiry of this form has no room for other words */
  async function keep(submission: Submission): Promise<Submitted | null> {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const reference = drawReference(submission.formId, attempt)
      const conflict = await table.putNew(newItem(accept(submission, reference, settings.retentionDays)))
      if (conflict === null) return { is: 'stored', reference }
      if (conflict['formId'] !== submission.formId) continue
      const outcome = await append(table, parseEnquiry(conflict), submission)
      return outcome === 'full' ? null : { is: outcome, reference }
    }
    throw new Error('no free reference')
  }

  return {
    /**
     * Keeps a submission: one conditional put, and no read.
     * A lost answer makes our own retry meet our own item; the form id tells that it is ours.
     * @throws when the table cannot be written: the reporter must not be told "received"
     */
    async submit(submission: Submission): Promise<Submitted> {
      const kept = (await keep(submission)) ?? (await keep({ ...submission, formId: ownForm(submission) }))
      if (!kept) throw new Error('no room')
      return kept
    },
  }
}

/**
 * The form that a text counts as for which its own form has no room. It is drawn from form and text, so that a repeat finds the first,
 * and so that however many texts come under one form, none costs more than the one before.
 */
function ownForm({ formId, words }: Submission): string {
  return createHmac('sha256', formId)
    .update(JSON.stringify(plain(words)))
    .digest('hex')
    .slice(0, formId.length)
}

async function append(table: Table, found: Enquiry, submission: Submission): Promise<'appended' | 'duplicate' | 'full'> {
  let current = found
  for (let attempt = 0; attempt < TRIES; attempt++) {
    if ([current, ...current.additions].some((post) => sameWords(post.words, submission.words))) return 'duplicate'
    const decided = addWords(current, submission)
    if (!decided) return 'full'
    const result = await replaceEnquiry(table, current, decided)
    if ('written' in result) return 'appended'
    if (!result.found) return 'full'
    current = result.found
    await pauseAfterConflict(attempt)
  }
  throw tooManyChanges()
}
