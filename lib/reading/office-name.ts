import { ORGANISATION_END, ORGANISATION_OF } from './organisation-words.ts'

/** "Northmoor District Council", "Office of Communications": a letterhead has only capitalised words and an organisation's noun. */
export function isOfficeName(text: string): boolean {
  const words = text.split(/[\s,/|&–—-]+/).filter((word) => /\p{L}/u.test(word))
  if (words.length > 9 || /[.!?:;"“]\s?$/.test(text)) return false
  const small = words.filter(
    (word) =>
      /^\p{Ll}/u.test(word) &&
      !/^(?:plc|ltd|limited|inc|of|the|for|and|in|on|at|sur|sous|en|upon|de|la|le|des|du|et|y|del|der|die|das|für|und|a['’]r|ar|o|i)$/iu.test(
        word,
      ),
  )
  if (small.length > 0) return false
  return ORGANISATION_END.test(text) || ORGANISATION_OF.test(text)
}
