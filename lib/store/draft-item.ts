import * as v from 'valibot'
import { type Draft, draftDueAt } from '../draft.ts'
import { type DraftId, parseDraftId } from '../draft-id.ts'
import { DRAFTS_DUE_PARTITION, DRAFTS_PARTITION, draftKey, PREFIX, recalledKey } from './keys.ts'
import { contactsOf, correctionsSchema, draftIdSchema, textSchema, versionItem } from './release-item.ts'
import { facts, instant, type Plain, plain, sortable } from './stored.ts'

const state = v.variant('is', [
  v.object({ is: v.literal('draft') }),
  v.object({ is: v.literal('embargoed'), until: instant }),
  v.object({ is: v.literal('publishing'), at: instant, slug: v.string(), attempt: v.number() }),
  v.object({ is: v.literal('recalling'), at: instant, until: v.nullable(instant) }),
])
const schema = v.object({
  id: draftIdSchema,
  version: v.number(),
  createdAt: instant,
  text: textSchema,
  statedEmbargo: v.nullable(v.object({ words: v.string(), at: v.nullable(instant) })),
  state,
  published: v.nullable(v.object({ slug: v.string(), version: v.number(), corrections: correctionsSchema, recalls: v.number() })),
})

/**
 * A draft as an item. It has no newsroom attribute, so that no list of the public can hold it.
 * `headline` and `recalls` stand outside too: the one for the list of drafts, the other for conditions.
 */
export function draftItem(draft: Draft): Record<string, Plain> {
  const due = draftDueAt(draft)
  return {
    ...draftKey(draft.id),
    ...facts(draft),
    headline: draft.text.headline,
    recalls: recallsOf(draft),
    deskPk: DRAFTS_PARTITION,
    deskSk: `${sortable(draft.createdAt)}#${draft.id}`,
    ...(due ? { duePk: DRAFTS_DUE_PARTITION, dueSk: `${sortable(due)}#${draft.id}` } : {}),
  }
}

/** How often the draft has come back from the public: with its version it names one state of one of its lives. */
export function recallsOf({ published }: Draft): number {
  return published?.recalls ?? 0
}

/** A version that the public had before a recall, as the office keeps it. */
export function recalledItem(draft: Draft, version: Parameters<typeof versionItem>[0]): Record<string, Plain> {
  return { ...versionItem(version), ...recalledKey(draft.id, version.version) }
}

/** @throws ValiError when the item is not a draft */
export function parseDraft(item: unknown): Draft {
  const { text, ...draft } = v.parse(schema, item)
  return { ...draft, text: { ...text, contacts: contactsOf(text.contacts, null) } }
}

const entry = v.object({ pk: v.string(), headline: v.string(), state })

/** What a list shows of a draft. */
export type DraftListing = { id: DraftId; headline: string; state: Draft['state'] }

/** @returns null for an entry that is no draft */
export function parseDraftListing(item: unknown): DraftListing | null {
  const { pk, ...shown } = v.parse(entry, item)
  const id = parseDraftId(pk.slice(PREFIX.draft.length))
  return id && { id, ...shown }
}

/** What a change of a draft is conditional on. */
export function expectedOf(draft: Draft): Record<string, Plain> {
  return { version: draft.version, recalls: recallsOf(draft), id: plain(draft.id) }
}
