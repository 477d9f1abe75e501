import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Draft,
  type DraftState,
  draftDueAt,
  edit,
  embargo,
  newDraft,
  releaseOf,
  startPublishing,
  tryNextSlug,
} from '../../lib/draft.ts'
import { newDraftId, parseDraftId } from '../../lib/draft-id.ts'
import { AFTERNOON, at, DRAFT_ID, releaseText } from '../support/facts.ts'

const FIVE = at('2026-11-24T17:00:00Z')
const draftOf = (changes: Partial<Draft> = {}): Draft => ({ ...newDraft(DRAFT_ID, releaseText, null, AFTERNOON), ...changes })
const started = (draft: Draft, now = AFTERNOON): Draft => {
  const next = startPublishing(draft, now)
  if (typeof next === 'string') throw new Error(next)
  return next
}
const EMBARGOED: DraftState = { is: 'embargoed', until: FIVE }
const PUBLISHING: DraftState = { is: 'publishing', at: AFTERNOON, slug: 'a', attempt: 0 }
const RECALLING: DraftState = { is: 'recalling', at: AFTERNOON, until: null }

test('a draft’s id is 128 random bits and nothing else', () => {
  expect(newDraftId(new Uint8Array(16).fill(0xab))).toBe(`drf_${'ab'.repeat(16)}`)
  expect(() => newDraftId(new Uint8Array(15))).toThrow()
  expect(parseDraftId(` DRF_${'AB'.repeat(16)} `)).toBe(`drf_${'ab'.repeat(16)}`)
  for (const text of ['', 'drf_', `drf_${'a'.repeat(31)}`, `drf_${'g'.repeat(32)}`, 'DRAFT#x', '../x'])
    expect(parseDraftId(text)).toBeNull()
})

test.each([
  ['a draft', { is: 'draft' }, null],
  ['an embargoed draft', EMBARGOED, null],
  ['a draft that is being published', PUBLISHING, 'being-published'],
  ['a draft that is being recalled', RECALLING, 'being-recalled'],
] as [string, DraftState, string | null][])('%s is edited, or refused with its reason', (_what, state, refusal) => {
  const edited = edit(draftOf({ state }), { headline: 'Another headline' })
  const moved = embargo(draftOf({ state }), FIVE, AFTERNOON)
  if (refusal) expect([edited, moved]).toEqual([refusal, refusal])
  else expect([edited, moved]).toMatchObject([{ text: { headline: 'Another headline' }, state }, { state: EMBARGOED }])
})

test('a draft without a headline is neither kept by an edit nor published', () => {
  expect(edit(draftOf(), { headline: '  ' })).toBe('headline-missing')
  expect(startPublishing(draftOf({ text: { ...releaseText, headline: '' } }), AFTERNOON)).toBe('headline-missing')
})

describe('an embargo', () => {
  test.each([
    ['a second ahead', AFTERNOON.add({ seconds: 1 }), true],
    ['now', AFTERNOON, false],
    ['a second ago', AFTERNOON.subtract({ seconds: 1 }), false],
  ])('%s is accepted: %s', (_what, until, accepted) => {
    const set = embargo(draftOf(), until, AFTERNOON)
    expect(set).toEqual(accepted ? draftOf({ state: { is: 'embargoed', until } }) : 'embargo-passed')
  })

  test('ends at its moment and not a millisecond before', () => {
    const draft = draftOf({ state: EMBARGOED })
    expect(startPublishing(draft, FIVE.subtract({ milliseconds: 1 }))).toBe('under-embargo')
    expect(started(draft, FIVE).state).toMatchObject({ is: 'publishing', at: FIVE })
  })

  test('that the text states keeps the draft back until a person sets or lifts it', () => {
    const stated = { words: 'EMBARGOED UNTIL Thursday', at: null }
    const draft = newDraft(DRAFT_ID, releaseText, stated, AFTERNOON)
    expect(startPublishing(draft, AFTERNOON.add({ hours: 999 }))).toBe('embargo-unsettled')
    const lifted = embargo(draft, null, AFTERNOON)
    if (typeof lifted === 'string') throw new Error(lifted)
    expect(started(lifted).state.is).toBe('publishing')
  })

  test('that was over when the text was read asks for nothing', () => {
    expect(newDraft(DRAFT_ID, releaseText, { words: 'x', at: AFTERNOON }, AFTERNOON).statedEmbargo).toBeNull()
    expect(newDraft(DRAFT_ID, releaseText, { words: 'x', at: FIVE }, AFTERNOON).statedEmbargo).not.toBeNull()
  })
})

describe('publication', () => {
  test('makes the address of the headline, and begun twice it is begun once', () => {
    const marked = started(draftOf())
    expect(marked.state).toMatchObject({ slug: 'inspector-finds-substantial-progress-in-childrens-services' })
    expect(startPublishing(marked, FIVE)).toBe(marked)
  })

  test('tries the next address when another draft has this one, and only then', () => {
    const marked = started(draftOf())
    const slug = releaseOf(marked)?.slug ?? ''
    const next = tryNextSlug(marked, slug)
    expect(releaseOf(next)?.slug).toBe(`${slug}-2`)
    expect(tryNextSlug(next, slug)).toBe(next)
  })

  test('of a draft that was public before is at its old address, whatever its headline, and never at the next', () => {
    const published = { slug: 'kept', version: 3, corrections: [], recalls: 1 }
    const marked = started(draftOf({ published, text: { ...releaseText, headline: 'Quite another headline' } }))
    expect(releaseOf(marked)).toMatchObject({ slug: 'kept', version: 4, recalls: 1, headline: 'Quite another headline' })
    expect(tryNextSlug(marked, 'kept')).toBe(marked)
  })

  test.each([{ is: 'draft' }, EMBARGOED, RECALLING] as DraftState[])('is never made of a draft in state $is', (state) => {
    expect(releaseOf(draftOf({ state }))).toBeNull()
  })
})

test('whatever is done to a draft, nothing publishes it before its embargo, and it has no address before it is published', () => {
  const minutes = fc.integer({ min: 0, max: 600 })
  const step = fc.oneof(
    fc.record({ is: fc.constant('edit' as const), headline: fc.string() }),
    fc.record({ is: fc.constant('embargo' as const), minutes: fc.option(minutes) }),
    fc.record({ is: fc.constant('publish' as const), minutes }),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let draft = draftOf()
      let now = AFTERNOON
      for (const one of steps) {
        const until = draft.state.is === 'embargoed' ? draft.state.until : null
        if (one.is === 'publish') now = now.add({ minutes: one.minutes })
        const next = decided(draft, one, now)
        if (typeof next === 'string') continue
        if (next.state.is === 'publishing' && draft.state.is !== 'publishing' && until)
          expect(now.epochMilliseconds).toBeGreaterThanOrEqual(until.epochMilliseconds)
        draft = next
        if (draft.state.is !== 'publishing') expect(JSON.stringify(draft)).not.toContain('"slug"')
      }
    }),
  )
  type Step = { is: 'edit'; headline: string } | { is: 'embargo'; minutes: number | null } | { is: 'publish' }
  function decided(draft: Draft, one: Step, now = AFTERNOON) {
    if (one.is === 'edit') return edit(draft, { headline: one.headline })
    if (one.is === 'embargo') return embargo(draft, one.minutes === null ? null : now.add({ minutes: one.minutes }), now)
    return startPublishing(draft, now)
  }
})

test('our next moment for a draft is its embargo, or now when it is on its way', () => {
  const moments = [{ is: 'draft' } as const, EMBARGOED, PUBLISHING, RECALLING].map((state) => draftDueAt(draftOf({ state })))
  expect(moments).toEqual([null, FIVE, AFTERNOON, AFTERNOON])
})
