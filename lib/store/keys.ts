/** Every key and index value of the one table, once. The CDK builds the table and the policies from this file. */

export const TABLE_KEYS = { pk: 'pk', sk: 'sk' } as const

/** Epoch seconds. DynamoDB may be days late, so every read filters expired items itself. */
export const TTL_ATTRIBUTE = 'expiresAt'

/**
 * Partition prefixes are a security boundary: policies name them, and no index key begins like a table key,
 * because `dynamodb:LeadingKeys` means the index's key when an index is read.
 */
export const PREFIX = {
  draft: 'DRAFT#',
  release: 'RELEASE#',
  enquiry: 'ENQUIRY#',
  told: 'TOLD#',
  due: 'DUE#',
  desk: 'DESK#',
  about: 'ABOUT#',
  reporter: 'REPORTER#',
  newsroom: 'NEWSROOM#',
  person: 'PERSON#',
  rota: 'ROTA#',
  budget: 'BUDGET#',
  digest: 'DIGEST#',
} as const

/** The sparse indexes and what each projects beside its keys. */
export const INDEXES = {
  due: { pk: 'duePk', sk: 'dueSk', projection: 'keys' },
  desk: {
    pk: 'deskPk',
    sk: 'deskSk',
    projection: ['reference', 'headline', 'outlet', 'reporterName', 'deadline', 'state', 'held', 'receivedAt', TTL_ATTRIBUTE],
  },
  about: { pk: 'aboutPk', sk: 'aboutSk', projection: 'keys' },
  reporter: { pk: 'reporterPk', sk: 'reporterSk', projection: ['alike', TTL_ATTRIBUTE] },
  newsroom: {
    pk: 'newsroomPk',
    sk: 'newsroomSk',
    projection: ['slug', 'headline', 'date', 'publishedAt', 'language', 'summary', 'updatedAt', 'month'],
  },
} as const satisfies Record<string, { pk: string; sk: string; projection: 'keys' | readonly string[] }>

export type IndexName = keyof typeof INDEXES

/** Present while an enquiry has a notice that nobody has begun to send: the stream's filter looks for it. */
export const OWES_ATTRIBUTE = 'owes'
/** Present while a letter about an enquiry waits for a digest: the filter of the stream that wakes the sweep looks for it. */
export const GATHERS_ATTRIBUTE = 'gathers'

/** Partitions that every enquiry writes to are split in so many, so that a burst heats none of them. */
export const SHARDS = [0, 1, 2, 3] as const

/** Spreads by the last character of the reference, which is drawn evenly. */
export function shardOf(reference: string): number {
  return reference.charCodeAt(reference.length - 1) % SHARDS.length
}

const four = (version: number) => String(version).padStart(4, '0')

export const releaseKey = (slug: string) => ({ pk: `${PREFIX.release}${slug}`, sk: 'RELEASE' })
export const versionKey = (slug: string, version: number) => ({ pk: `${PREFIX.release}${slug}`, sk: `VERSION#${four(version)}` })
/** A draft has its id and no slug: nothing in its key can be guessed from what it says. */
export const draftKey = (id: string) => ({ pk: `${PREFIX.draft}${id}`, sk: 'DRAFT' })
/** What the public had of a release before it was recalled. */
export const recalledKey = (id: string, version: number) => ({ pk: `${PREFIX.draft}${id}`, sk: `VERSION#${four(version)}` })
/** One item for each person who is told of one change of a release. */
export const toldKey = (slug: string, version: number, addressHash: string) => ({
  pk: `${PREFIX.told}${slug}`,
  sk: `${four(version)}#${addressHash}`,
})
export const enquiryKey = (reference: string) => ({ pk: `${PREFIX.enquiry}${reference}`, sk: 'ENQUIRY' })
export const eventKey = (reference: string, number: number) => ({
  pk: `${PREFIX.enquiry}${reference}`,
  sk: `EVENT#${String(number).padStart(6, '0')}`,
})
/** @param address as `addressKey` gives it */
export const personKey = (address: string) => ({ pk: `${PREFIX.person}${address}`, sk: 'PERSON' })
export const rotaKey = () => ({ pk: PREFIX.rota, sk: 'ROTA' })
export const digestKey = (id: string) => ({ pk: `${PREFIX.digest}${id}`, sk: 'DIGEST' })
/** The mailbox that had its acknowledgement of the day, by the keyed hash of its canonical address. */
export const acknowledgedKey = (addressHash: string) => ({ pk: `${PREFIX.budget}ADDRESS#${addressHash}`, sk: 'ADDRESS' })
/** Acknowledgements that asked to leave in one minute. */
export const minuteKey = (minute: string) => ({ pk: `${PREFIX.budget}MINUTE#${minute}`, sk: 'MINUTE' })
/** Acknowledgements of one day of UTC: how many left, how many bounced. */
export const dayKey = (day: string) => ({ pk: `${PREFIX.budget}DAY#${day}`, sk: 'DAY' })
/** Enquiries that came to wait for a digest in one hour. */
export const burstKey = (hour: string) => ({ pk: `${PREFIX.budget}BURST#${hour}`, sk: 'BURST' })
/** One item a month with releases, so that the archive is found without walking empty months. */
export const monthKey = (month: string) => ({ pk: `${PREFIX.release}#MONTH#${month}`, sk: 'MONTH' })

export const duePartition = (shard: number) => `${PREFIX.due}${shard}`
/** Drafts are due in a partition of their own, which is looked at first: no burst of enquiries makes an embargo late. */
export const DRAFTS_DUE_PARTITION = `${PREFIX.due}DRAFTS`
export const openDeskPartition = (shard: number) => `${PREFIX.desk}OPEN#${shard}`
export const closedDeskPartition = (month: string) => `${PREFIX.desk}CLOSED#${month}`
export const DRAFTS_PARTITION = `${PREFIX.desk}DRAFTS`
/** Withdrawn releases have left the newsroom's partitions; here the office finds them. */
export const WITHDRAWN_PARTITION = `${PREFIX.desk}WITHDRAWN`
export const PEOPLE_PARTITION = `${PREFIX.desk}PEOPLE`
export const aboutPartition = (slug: string) => `${PREFIX.about}${slug}`
export const reporterPartition = (addressHash: string) => `${PREFIX.reporter}${addressHash}`
export const newsroomPartition = (month: string) => `${PREFIX.newsroom}${month}`
export const NEWSROOM_MONTHS = `${PREFIX.newsroom}MONTHS`
