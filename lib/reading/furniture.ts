import { cleanLine } from '../clean-text.ts'
import { datesIn } from './date.ts'
import { withoutWeekdays } from './month.ts'
import { isProse } from './sentence.ts'

/** What a line is when it is no part of the story: printed around it, on every release of that office. */
export type Furniture = 'label' | 'status' | 'embargo' | 'date' | 'reference' | 'end' | 'notes' | 'greeting' | 'page'

const EDGE = '[\\s\\-–—_*#/.:;|•·~=<>«»"“”()\\[\\]]*'
const whole = (pattern: string): RegExp => new RegExp(`^${EDGE}(?:${pattern})${EDGE}$`, 'iu')

const LABEL_WORDS = [
  '(?:joint |official |local |breaking )?(?:press|news|media|medien|presse)[ -]?(?:and (?:press|news|media) )?(?:releases?|statements?|notices?|advisory|alerts?|updates?|invitations?|bulletins?|briefings?|information(?:en)?|mitteilung(?:en)?|meldung|info|communiqué|text|note|kit|pack)',
  '(?:photo|picture)[ -]?(?:call|opportunity)(?: notice)?|operational note|statement|news|announcement|photocall|feature|communiqué',
  'communiqués? de presse|dossier de presse|information presse|invitation presse|nota (?:de prensa|informativa|oficial)|notas? de prensa|comunicados? (?:de prensa|oficial)',
  "datganiad (?:i['’]r wasg|y wasg|i['’]r cyfryngau|newyddion)|datganiad|hysbysiad i['’]r wasg|newyddion",
  'comunicato stampa|persbericht|comunicado de imprensa|preasráiteas|preas fhios',
  'product recall|regulatory (?:news|announcement|story)|rns|for (?:the )?(?:attention of )?(?:editors|newsdesks?|news desks?)',
].join('|')
const LABEL = whole(`(?:${LABEL_WORDS})(?:\\s*[/|–—-]\\s*(?:${LABEL_WORDS}))?`)
const LABEL_START = new RegExp(
  `^${EDGE}(?:${LABEL_WORDS})(?=\\s*(?:[:|/–—-]|\\s(?:from|n[or]\\.?|n°|nº|\\d|under|embargo|for)))\\s*[:|/–—-]?\\s*`,
  'iu',
)
const LABEL_END = new RegExp(`\\s+(?:[|–—-]|/)\\s*(?:${LABEL_WORDS})${EDGE}$`, 'iu')
const FROM = /^(?:(?:press|news|media) release |news |issued )(?:from|by|on behalf of) .{2,80}$/i
const STATUS_WORDS = [
  '(?:for |not for )?(?:immediate|general|instant) (?:release|use|publication|distribution|circulation)|immediate|for (?:use|release|publication)|release immediately|hold for release',
  '(?:à diffuser|pour diffusion) immédiate(?:ment)?|diffusion immédiate|(?:zur|zum) (?:sofortigen?|freien) (?:veröffentlichung|verwendung|abdruck)|para (?:su )?(?:difusión|publicación) inmediata|difusión inmediata',
  "i['’]w (?:ryddhau|gyhoeddi) ar unwaith|no embargo|embargo: none",
].join('|')
const STATUS = whole(STATUS_WORDS)
const STATUS_START = new RegExp(`^${EDGE}(?:${STATUS_WORDS})${EDGE}(?:on|from)?${EDGE}`, 'iu')
const REFERENCE = whole(
  '(?:our |press |news |media )?(?:ref(?:erence)?|release|pr|no|nr|n°|nº|number|rhif|rns number|ip|id|story|code|doc(?:ument)?)(?: ref(?:erence)?| no| nr| number| id)?\\s?[.:#]?\\s?[a-z]{0,6}[ /-]?\\d[\\w/ .-]{0,16}|[a-z]{0,4}[/-]?\\d{1,4}[/-]\\d{2,4}(?:[/-]\\d{1,4})?[a-z]?|\\d{4,6}[a-z]?',
)
const END = whole(
  'ends?|the end|diwedd|fin|ende|end of (?:press |news |media )?release|30|xxx|-?30-?|# ?# ?#(?: ?#)*|nnnn|more follows|ends all|ends/?',
)
const HASHES = /^\s*(?:#\s*){3,}$|^\s*(?:\*\s*){3,}$|^[\s-–—]*30[\s-–—]*$/
const NOTES = whole(
  "(?:the )?(?:(?:further |background |additional |other |general |important )?(?:notes?|info(?:rmation)?)(?: (?:to|for) (?:the )?(?:editors?|journalists|media|newsdesks?|news desks?|broadcasters|press))|editor(?:['’]?s|s['’]?)? notes?|editorial notes?|background(?: notes?| information)?|notes?|nodiadau(?: i (?:olygyddion|['’]r golygydd(?:ion)?))?|hinweise? (?:für|an) (?:die )?redaktion(?:en)?|redaktioneller hinweis|note(?:s)? (?:à l['’]attention des rédactions|aux rédactions|aux éditeurs)|notas? (?:a|para) (?:los )?(?:editores|redactores|la redacción)|nota al editor)",
)
const GREETING =
  /^(?:(?:dear|hi|hello|good (?:morning|afternoon)|annwyl|bonjour|hola|guten tag|sehr geehrte\p{L}*)(?![\p{L}])[^.!?]{0,60}|(?:please )?(?:see|find)\b.{0,40}\b(?:attached|below|press release|news release)\b.{0,160}|(?:kind(?:est)?|best|warm(?:est)?) (?:regards|wishes)[,.]?|many thanks[,.]?.{0,20}|thanks[,.]?|regards[,.]?|yours (?:sincerely|faithfully)[,.]?|cofion(?: gorau| cynnes)?[,.]?)$/iu
const PAGE =
  /^(?:page \d+(?: of \d+)?|[-–—\s]*more(?: follows)?[-–—\s]*|skip to .{0,30}|share(?: this)?(?: page| article| story| on .{0,20})?|print(?: this page)?|back to .{0,30}|home(?: ?[>›»/].{0,80})?|you are here:?.{0,80}|breadcrumb|menu|close|download .{0,40}|image(?: \d+)?|photo|read more|tweet|logo|\[image.{0,80}\])$/i

/** What a line is if it is furniture; null for the story, headlines and contacts. */
export function furnitureOf(text: string): Furniture | null {
  if (text.length > 240) return null
  if (HASHES.test(text) || END.test(text)) return 'end'
  if (NOTES.test(text)) return 'notes'
  if (isEmbargo(text)) return 'embargo'
  if (isLabel(text)) return 'label'
  if (STATUS.test(text)) return 'status'
  if (REFERENCE.test(text)) return 'reference'
  if (isDateLine(text)) return 'date'
  if (GREETING.test(text)) return 'greeting'
  if (PAGE.test(text) || !/[\p{L}\p{N}]/u.test(text)) return 'page'
  return remainderOf(text) === '' ? 'label' : null
}

function isLabel(text: string): boolean {
  const spaced = /^(?:\p{L} ){4,}\p{L}$/u.test(text) ? text.replaceAll(' ', '') : text
  return LABEL.test(spaced) || FROM.test(text) || (LABEL_END.test(text) && text.length < 90)
}

const EMBARGO =
  /(?<!\p{L})(?:embargo\p{L}*|sperrfrist|gwaharddiad|not (?:to be (?:used|published|released|broadcast)|for (?:use|publication|broadcast|release|distribution)(?: or (?:use|publication|broadcast|release))?) (?:before|until|till|prior)|hold (?:for release )?until|no (?:ser )?publicar (?:hasta|antes)|frei ab|nicht vor)(?!\p{L})/iu
const NO_EMBARGO = /^(?:no embargo|embargo(?:ed)?\s*[:–-]?\s*(?:none|no|n\/?a|immediate|nil|not embargoed|lifted)\b.{0,30})$/i

/** Whether a line sets an embargo: not one of the story that speaks of an arms embargo. */
export function isEmbargo(text: string): boolean {
  if (text.length > 240 || !EMBARGO.test(text) || NO_EMBARGO.test(text)) return false
  const start = EMBARGO.exec(text)?.index ?? 0
  return (
    start < 60 &&
    (!isProse(text) || /\b(?:release|information|story|report|until|under)\b/i.test(text)) &&
    /\d|noon|midnight|mon|tue|wed|thu|fri|sat|sun|lundi|montag|lunes|llun/i.test(text)
  )
}

/** A line that says nothing but when, perhaps with a place before it. */
export function isDateLine(text: string): boolean {
  if (text.length > 90) return false
  const [date] = datesIn(text, 'day-first')
  if (date === undefined) return false
  const before = cleanLine(withoutWeekdays(text.slice(0, date.start)).replace(new RegExp(EDGE.slice(0, -1), 'gu'), ' '))
  const after = text.slice(date.end)
  return DATE_BEFORE.test(before) && DATE_AFTER.test(cleanLine(withoutWeekdays(after)))
}

const DATE_BEFORE =
  /^(?:(?:(?:date|dated|issued|issue date|published|published on|posted|posted on|release date|date of release|released|publication date|updated|last updated|on|the|le|den|am|vom|el|dyddiad|datum|fecha|date de publication|press notice|immediate release|released on|issued on|for release|for immediate release|embargo)\s?)*|(?:(?:\p{Lu}[\p{L}'’.-]*|de|la|le|del|sur|upon|am|,)\s?,?\s?){1,4}(?:le|den|a|el)?)$/iu
const DATE_AFTER =
  /^[,.\s)\]–—-]*(?:(?:at )?\d{1,2}[:.h]\d{2}\s?(?:hrs?|hours|uhr|am|pm|a\.m\.|p\.m\.)?\s?(?:[a-z]{2,4}|eastern (?:daylight |standard )?time)?)?[\s.)\]–—-]*$/i

/**
 * What is left of a line when the label, the reference and the date that stand before it are taken away:
 * the headline of "PRESS RELEASE: Bridge opens", nothing of "News release: 14 July 2026 (No. 204)".
 */
export function remainderOf(text: string): string {
  let rest = text
  for (let round = 0; round < 3; round++) {
    const before = rest
    rest = rest.replace(LABEL_START, '').replace(STATUS_START, '')
    if (rest === before) break
  }
  if (rest === text && !LABEL_END.test(text)) return text
  rest = rest.replace(LABEL_END, '')
  const parts = rest.split(/\s+[|–—-]\s+|[()]/).map((part) => part.trim())
  const telling = parts.filter((part) => part !== '' && !REFERENCE.test(part) && !isDateLine(part) && !STATUS.test(part))
  return telling.length === 0 ? '' : rest.trim()
}
