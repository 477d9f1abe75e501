/** Marks around a label that say nothing. */
const EDGE = '[\\s\\-–—_*#/.:;|•·~=<>«»"“”()\\[\\]]*'
const whole = (pattern: string): RegExp => new RegExp(`^${EDGE}(?:${pattern})${EDGE}$`, 'iu')

const LABEL_WORDS = [
  '(?:joint |official |local |breaking )?(?:press|news|media|medien|presse)[ -]?(?:and (?:press|news|media) )?(?:releases?|statements?|notices?|advisory|alerts?|updates?|invitations?|bulletins?|briefings?|information(?:en)?|mitteilung(?:en)?|meldung|info|communiqué|text|note|kit|pack)',
  '(?:photo|picture)[ -]?(?:call|opportunity)(?: notice)?|operational note|photocall|communiqué',
  'communiqués? de presse|dossier de presse|information presse|invitation presse|nota (?:de prensa|informativa|oficial)|notas? de prensa|comunicados? (?:de prensa|oficial)',
  "datganiad (?:i['’]r wasg|y wasg|i['’]r cyfryngau|newyddion)|datganiad|hysbysiad i['’]r wasg|newyddion",
  'comunicato stampa|persbericht|comunicado de imprensa|preasráiteas|preas fhios',
  '(?:statistical|monthly|quarterly|annual|weekly) (?:bulletin|release|first release)|news for (?:the )?(?:press|media|editors)|product recall|regulatory (?:news|announcement|story)|rns|for (?:the )?(?:attention of )?(?:editors|newsdesks?|news desks?)',
].join('|')
/** Labels only where nothing else stands on the line: "Statement on the canal" is a headline. */
const LONE_WORDS =
  '(?:(?:programme|program|season|casting|product|company|corporate|club|official|public|line-up|important|exhibition) )?(?:news ?flash|breaking news|incident (?:update|report)(?: (?:no\\.? ?)?\\d{1,3})?(?: ?[-–] ?(?:final|first|interim|stop))?|statement|news|announcement|feature|announcements|latest|update)'
export const LABEL = whole(`(?:${LABEL_WORDS}|${LONE_WORDS})(?:\\s*[/|–—-]\\s*(?:${LABEL_WORDS}))?`)
export const LABEL_START = new RegExp(
  `^${EDGE}(?:${LABEL_WORDS})(?=\\s*(?:[:|/–—-]|\\s(?:from|n[or]\\.?|n°|nº|\\d|under|embargo|for)))\\s*[:|/–—-]?\\s*`,
  'iu',
)
export const LABEL_END = new RegExp(`\\s+(?:[|–—-]|/)\\s*(?:${LABEL_WORDS})${EDGE}$`, 'iu')
/** "Ellerby Canal Trust Press Release": an office's name and a label without a mark between them. */
export const OFFICE_LABEL = new RegExp(`^(.{3,60}) (?:${LABEL_WORDS})$`, 'iu')
/** "Ellerby Trust Media Release: " before a headline. */
export const OFFICE_START = new RegExp(`^\\p{Lu}.{2,40} (?:${LABEL_WORDS})\\s?[:–—-]\\s+(?=\\S)`, 'iu')
/** "Club statement", "Trust news" beside a date: an office's word for what it puts out. */
export const DATED_LABEL = /^(?:\p{Lu}[\p{L}'’.&-]*\s){1,4}(?:statement|news|update|bulletin|announcement|notice|briefing)$/iu
/** A number before the headline: "N° 12-2026: ". */
export const NUMBER_START = /^(?:n°|nº|no\.?|nr\.?|ref\.?:?|pr)\s?\d[\d/-]{0,12}\s?[:–-]\s+/i
export const FROM =
  /^(?:communiqué de presse d(?:e la |es |u |e l['’]|e )|pressemitteilung de[rs] |nota de prensa del? (?:la )?|comunicado del? (?:la )?|datganiad i['’]r wasg gan |(?:presse)?einladung (?:von|de[rs]) )[^:.]{2,80}$|^(?:(?:joint )?(?:press|news|media) release |news |issued |sent |distributed |circulated |released )(?:from|by|with|on behalf of) [^:]{2,80}$/i
const STATUS_WORDS = [
  '(?:news|information|story|copy|text|statement|notice) for (?:immediate|general) (?:release|use|publication)|(?:for |not for )?(?:immediate|general|instant) (?:release|use|publication|distribution|circulation)|immediate|for (?:use|release|publication)|release immediately|hold for release',
  '(?:à diffuser|pour diffusion) immédiate(?:ment)?|diffusion immédiate|(?:zur|zum) (?:sofortigen?|freien) (?:veröffentlichung|verwendung|abdruck)|para (?:su )?(?:difusión|publicación) inmediata|difusión inmediata',
  "i['’]w (?:ryddhau|gyhoeddi) ar unwaith|no embargo|embargo(?:ed)?\\s*[:–-]?\\s*(?:none|no|n\\/?a|(?:for )?immediate(?: release)?|nil|not embargoed|lifted)",
].join('|')
export const STATUS = whole(STATUS_WORDS)
export const STATUS_START = new RegExp(`^${EDGE}(?:${STATUS_WORDS})${EDGE}(?:on|from)?${EDGE}`, 'iu')
/** "Bridge opens FOR IMMEDIATE RELEASE": a page's own mark behind its title. */
export const STATUS_END = /\s[–—|(-]?\s?for immediate release\)?[.!]?$/iu
export const REFERENCE = whole(
  '(?:exhibit|ex)[ -]?99(?:\\.\\d{1,2})?|(?:our |your |press |news |media )?(?:ref(?:erence)?|release|issue|pr|no|nr|n°|nº|number|rhif|rns number|ip|id|story|code|doc(?:ument)?)(?: ref(?:erence)?| no| nr| number| id)?\\s?[.:#]?\\s?[a-z]{0,6}[ /-]?\\d[\\w/ .-]{0,16}|[a-z]{0,4}[/-]?\\d{1,4}[/-]\\d{2,4}(?:[/-]\\d{1,4})?[a-z]?|\\d{4,6}[a-z]?|[a-z]{2,6} (?:pr|nr|no|news|release)?[ .]?\\d{1,5}(?:[/-]\\d{2,4})?',
)
/** "Incident number: 417 of 3 June 2026", "Job No.: RD-2231": a field whose value is a number. */
export const NUMBERED_FIELD =
  /^[\p{L} ]{3,30} (?:number|no\.?|nr\.?|ref(?:erence)?)\s?:\s?[\p{L}\d/ .-]{0,12}\d[\p{L}\d/ .-]{0,40}$/iu
export const END = whole(
  'ends?|the end|diwedd|fin|ende|end of (?:press |news |media )?release|30|xxx|-?30-?|# ?# ?#(?: ?#)*|nnnn|more follows|ends all|ends/?',
)
export const HASHES = /^\s*(?:#\s*){3,}$|^\s*(?:\*\s*){3,}$|^[\s-–—]*30[\s-–—]*$/
export const NOTES = whole(
  "(?:the )?(?:(?:further |background |additional |other |general |important )?(?:notes?|info(?:rmation)?)(?: (?:to|for) (?:the )?(?:editors?|journalists|media|newsdesks?|news desks?|broadcasters|press))|editor(?:['’]?s|s['’]?)? notes?|editorial notes?|background(?: notes?| information)?|notes?|nodiadau(?: i (?:olygyddion|['’]r golygydd(?:ion)?))?|hinweise? (?:für|an) (?:die )?redaktion(?:en)?|redaktioneller hinweis|note(?:s)? (?:à l['’]attention des rédactions|aux rédactions|aux éditeurs)|notas? (?:a|para) (?:los )?(?:editores|redactores|la redacción)|nota al editor)",
)
export const GREETING =
  /^(?:(?:dear|hi|hello|good (?:morning|afternoon)|annwyl|bonjour|hola|guten tag|sehr geehrte\p{L}*)(?![\p{L}])[^.!?:]{0,60}:?|(?:please )?(?:see|find)\b.{0,40}\b(?:attached|below|press release|news release)\b.{0,160}|(?:kind(?:est)?|best|warm(?:est)?) (?:regards|wishes)[,.]?|many thanks[,.]?.{0,20}|thanks[,.]?|regards[,.]?|yours (?:sincerely|faithfully)[,.]?|cofion(?: gorau| cynnes)?[,.]?)$/iu
/** A web address or a postal address alone on its line: a letterhead's, never a headline. */
export const ADDRESS =
  /^(?:(?:https?:\/\/|www\.)\S{3,200}|(?:[a-z\d-]{1,40}\.){1,4}(?:com|org|net|eu|info|gov|edu|int|[a-z]{2}|example)(?:\/\S{0,200})?|c\/o [^.!?]{3,80}|[^.!?]{0,120}(?<![\p{L}\p{N}])(?:[A-Z]{1,2}\d[\dA-Z]? ?\d[A-Z]{2}|, [A-Z]{2,3} \d{4,5}|[A-Z]{2,3}, [A-Z]{2} \d{5}| (?:ACT|NSW|VIC|QLD|TAS) \d{4})[.,]?|\d{1,4}[a-z]? \p{Lu}[^.!?]{2,40} (?:Street|Road|Lane|Avenue|Way|Square|Drive|Place|Court|Boulevard|Rd|St|Ave|Row|Quay|Hill)(?![\p{L}])(?:, [^.!?]{0,60})?)$/u
/** What stands above a court's headline. */
export const CASE =
  /^(?:judgment|opinion|order)s?(?: of .{1,40})? in (?:joined )?cases? .{2,60}$|^[^,.!?;:]{3,40} v\.? [^,.!?;:]{3,40}$/i
export const PAGE =
  /^(?:page \d+(?: of \d+)?|[-–—\s]*more(?: follows)?[-–—\s]*|skip to .{0,30}|share(?: this)?(?: page| article| story| on .{0,20})?|print(?: this page)?|back to .{0,30}|home(?: ?[>›»/].{0,80})?|you are here:?.{0,80}|[^.!?]{2,60} [›»] [^.!?]{2,60}|breadcrumb|menu|close|download .{0,40}|image(?: \d+)?|photo|read more|tweet|(?:all|latest|recent|more|other|related|view all|back to|browse|search)(?: our)? (?:news|press|media)(?: (?:releases?|room|stories|archive|items))?(?: by [a-z]{3,12})?|(?:scroll to top|follow us|search for|contact us|get help|print version|newsroom|in this section|on this page|complete list of .{3,60}|arrange by .{3,20})|(?:text|word ?\d{0,3}|wordperfect|pdf|html|rtf|acrobat)(?: version)?(?: ?\| ?(?:text|word ?\d{0,3}|wordperfect|pdf|html|rtf|acrobat)(?: version)?){1,4}|[\w-]{1,40}\.(?:jpe?g|png|gif|pdf|docx?)|logo|powered by .{2,60}|\[image.{0,80}\]|\(.{0,40}["“].{2,60}\))$/i
export const EMBARGO =
  /(?<!\p{L})(?:embargo\p{L}*|embargad[oa]s?|sperrfrist|gwaharddiad|not (?:to be (?:used|published|released|broadcast)|for (?:use|publication|broadcast|release|distribution)(?: or (?:use|publication|broadcast|release))?) (?:before|until|till|prior)|(?:publication|release|publish|broadcast)\s?:? not before|(?:private|confidential|secret) (?:until|till|before)|for (?:use|release|publication|broadcast)(?: only)?:? (?:any ?time )?(?:after|from|on or after)|hold (?:for release )?until|no (?:ser )?publicar (?:hasta|antes)|frei ab|nicht vor)(?!\p{L})/iu
