import { ORGANISATION_END, ORGANISATION_OF } from './organisation-words.ts'

/** "Northmoor District Council", "Office of Communications": a letterhead has only capitalised words and an organisation's noun. */
export function isOfficeName(text: string): boolean {
  if (/[.!?:;"“]\s?$/.test(text)) return false
  if (isOneOffice(text)) return true
  const parts = text.split(/\s[/|•·–—-]\s|,\s/)
  return parts.length > 1 && parts.length <= 4 && parts.every(isCapitalised) && parts.some(isOneOffice)
}

/** Whether every word of weight has a capital, as in a name. */
export function isCapitalised(text: string): boolean {
  const words = text.split(/[\s,/|&–—-]+/).filter((word) => /\p{L}/u.test(word))
  return words.length > 0 && words.length <= 9 && words.every((word) => !/^\p{Ll}/u.test(word) || SMALL.test(word))
}

const isOneOffice = (text: string): boolean =>
  isCapitalised(text) && !AT_OFFICE.test(text) && (ORGANISATION_END.test(text.replace(OUTPUT, '')) || ORGANISATION_OF.test(text))

/** "Giraffe Calf Born at Ellerby Zoo": where something happens, no name of the office. */
const AT_OFFICE = /\s(?:at|to|into|near|against)\s(?:\p{L}[\p{L}'’.-]*\s){0,3}\p{L}[\p{L}'’.-]*$/iu

/** "SOUTH ARDEN COUNCIL NEWS": an office and what it puts out. */
const OUTPUT = /\s(?:news|updates?|bulletin|latest|media)$/iu

const SMALL =
  /^(?:plc|ltd|limited|inc|of|the|for|and|in|on|at|sur|sous|en|upon|de|la|le|les|des|du|et|y|del|der|die|das|für|und|a['’]r|ar|yr|na|an|o|i|d['’]\p{L}+|l['’]\p{L}+|van|den|het|di|della|do|da)$/iu
