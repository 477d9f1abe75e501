/** Fields of a form or of a web page around a release: "Category: Wildlife", "Reading time: 4 minutes", "Caption: the mill". */
const FIELDS = [
  'categor(?:y|ies)|tags?|topics?|keywords?|sections?|departments?|type|content type|audience|language|location|region|sector|industry|issue|volume|edition|theme|subject area|related (?:to|topics?)',
  'reading time|time to read|estimated read(?:ing)?(?: time)?|author|authors|written by|posted by|added by|source|credit|photo credit|copyright',
  'caption|photo(?:graph)?|picture|pictured(?: above| below| left| right| here)?|image(?: credit| caption)?|main image|above|below|left to right|l-r|alt(?: text)?|video|audio',
  '(?:for the )?attention(?: of)?|fao|attn|portfolio|issued to (?:the )?(?:media|press)|(?:press|media|news) release (?:no|number|ref|id)|distribution|circulation|sent to|to|from|cc|status|version|our ref|your ref|ref|issued (?:to|by)|news (?:from|of)',
  '(?:a )?(?:notes?|note|advice|information) (?:to|for) (?:broadcasters|editors|newsdesks|news desks|picture desks|photographers|producers|journalists|media|the media)',
  '(?:press|media|private|friends|members) (?:view|preview|night|call|launch|day|screening)|photo ?call|opening(?: night| hours| times)?|dates?|(?:exhibition|performance|show|running) (?:dates?|times?)|tickets?|doors|book(?:ing)?|sponsors?|supported by|in association with',
  'when|where|venue|what|who|why|how|time|times|date and time|place|meeting point|parking|rsvp|cost|price|admission|wann|wo|wer|quand|où|lieu|cuándo|dónde|lugar|pryd|ble',
  'kategorien?|schlagworte?|ressort|bild|foto|autor|thema|themen|rubrik|catégories?|rubrique|thématiques?|légende|auteur|mots[- ]clés|categor[ií]as?|etiquetas|temas?|pie de foto|categori|pwnc|llun',
].join('|')
export const FIELD = new RegExp(`^(?:${FIELDS})\\s?:(?:\\s.{0,200})?$`, 'iu')

/** "3 min read", "4 minute read", "Lesezeit: 3 Minuten": how long a page takes. */
export const READING_TIME =
  /^(?:\d{1,2}[ -]?(?:min(?:ute)?s?|minutes?)(?: read(?:ing)?(?: time)?| de lecture| de lectura| lesezeit)?|(?:lesezeit|temps de lecture|tiempo de lectura):? ?\d{1,2} ?min\p{L}{0,4})$/iu

/** "Hardback, £22 | ISBN 978-0-00-000000-2", "352 pp., 24 plates": a book's or a record's own card. */
export const CARD =
  /(?<!\p{L})(?:isbn|issn|ean)(?:[ :-]?1[03])?[ :]{1,2}[\d-]{8}|^(?:hardback|paperback|hardcover|e-?book)(?!\p{L})|\d{2,4} ?(?:pp\.?|pages|seiten)(?!\p{L})/iu

/** "Spring/Summer 2027", "June 2026", "2026-27 season": only when. */
export const SEASON =
  /^(?:(?:early|late|mid)[ -])?(?:(?:spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december|q[1-4])(?: ?[/–&-] ?| and | to )?){1,2} ?(?:(?:19|20)\d{2}(?: ?[/–-] ?\d{2,4})?)(?: season| programme)?$|^(?:19|20)\d{2} ?[/–-] ?\d{2,4} season$/iu

/** "Sponsored by Ottaway & Rhys", "In partnership with the Arts Council": who paid for it or stands beside it. */
export const CREDIT_LINE =
  /^(?:(?:[Gg]enerously|[Kk]indly|[Pp]roudly|[Pp]rincipally|[Jj]ointly|[Cc]o-?|[Ll]ead|[Hh]eadline|[Mm]edia|[Oo]fficial|[Ww]ith (?:generous |additional )?)\s?){0,3}(?:[Ss]ponsor(?:ed)? by|[Ss]ponsors?:|[Ss]upport(?:ed)? (?:by|from)|[Ff]unded by|[Pp]resented by|[Oo]rgani[sz]ed by|[Hh]osted by|[Cc]urated by|[Dd]irected by|[Pp]roduced by|[Dd]esigned by|[Ww]ritten by|[Ee]xhibition (?:sponsor|partner|supporter)s?\s?:|[Ii]n (?:partnership|association|collaboration|conjunction) with)(?:\s(?:\p{Lu}[^\s.!?;:]*|\d[^\s.!?;:]*|and|&|the|of|for|de|an?|in|with|by)){1,14}$/u

/** "Go to our news pages for our newest releases.": a page's way to its other pages. */
export const WAY =
  /^(?:go (?:back )?to|see|view|visit|return to|back to|click (?:here|below)|read) (?:\p{L}+ ){0,6}(?:releases?|news|archive|pages?|website|stories)(?!\p{L})[^.]{0,60}\.?$/iu

/** What a page says of itself, its visitors' machines and its other pages. */
export const SITE =
  /(?<!\p{L})(?:cookies?|javascript|your browser|supported browser|screen ?readers?|sign in|log ?in|subscribe|newsletter|e-?mail alerts?|rss(?: feed)?|toggle (?:navigation|menu)|navigation|all rights reserved|view in (?:your )?browser|unsubscribe|external email|originated (?:from )?outside|do not click links|search this site|page(?: was)? last updated|this page|this website)(?!\p{L})/iu

/** A sentence that speaks of the release, its pictures or its speakers to those who print it, not of what is new. */
export const ASIDE =
  /(?<!\p{L})(?:(?:are|is) (?:kindly )?(?:asked|requested) to (?:read|note|display|print|use|credit|observe|respect)\b|(?:pictures?|photos?|photographs?|images?|video|footage|audio|clips?|b-roll|infographics?|interviews?|case stud(?:y|ies)|spokes(?:people|persons?)|quotes?|experts?|high[- ]res\p{L}*)\b.{0,80}(?:attached|available|enclosed|on request|below|download\p{L}*|free (?:of charge|to use|for use))|(?:this|the (?:following|attached|enclosed)) (?:press |news |media )?(?:release|statement|information|announcement|e-?mail|message|notice) (?:is|was|may|must|has|contains|should|comes)\b|(?:corrected|updated|revised|amended|replacement|final|repeat) (?:version|release|copy|text)\b|(?:discard|disregard|replaces|supersedes)\b.{0,40}\b(?:release|version|copy|statement)|not for (?:release|distribution|publication|broadcast|use)\b|please (?:see|find|note|use|credit|do not|share|respect|observe|publish|run|include)\b|(?:see|find) (?:below|attached)|(?:is|are) (?:under|subject to) embargo|thought (?:this|you)|hope (?:this|you)|^this is an? (?:un)?official|i (?:am|['’]m) (?:writing|sending|getting in touch)|we (?:would|['’]d) be grateful|veuillez trouver|anbei|im anhang|adjunto)/iu

/** "Mae fersiwn Gymraeg isod", "English version below": where the same words stand in another language. */
export const VERSION =
  /(?<!\p{L})(?:(?:welsh|english|french|german|spanish|irish|gaelic|italian|dutch|polish)(?: (?:and|&) \p{L}+)?(?:[ -]language)? (?:version|text|translation|release|below|follows)|(?:version|text|translation) in (?:welsh|english|french|german|spanish|irish|gaelic)|fersiwn (?:g|c)ymraeg|fersiwn (?:s|sa)aesneg|(?:cymraeg|saesneg|gymraeg) (?:isod|uchod|yn dilyn)|version (?:française|anglaise|allemande)|(?:deutsche|englische|französische) (?:fassung|version)|versión en (?:inglés|español|catalán|gallego|euskera))(?!\p{L})/iu

/** Says that there is no embargo, or none any more. */
export const NO_EMBARGO =
  /(?:no embargo|embargo\s?[:–-]?\s?(?:none|no|nil|lifted|n\/a|not applicable|immediate|for immediate (?:release|use)|aucun|keine[rs]?|ninguno))(?!\p{L})/iu

/** Marks that a mail's way or its sender's program put before its subject. */
export const SUBJECT_MARKS =
  /^(?:\s*(?:(?:re|fw|fwd|wg|tr|aw|rv|sv|ymlaen)\s?:|\[(?:ext(?:ernal)?(?: e-?mail| sender)?|caution|spam\??|secure|encrypt|official(?:[ -]sensitive)?|press|media|news|embargo[^\]]{0,40})\]|(?:external|official)\s?:))+\s*/iu

/** "EMBARGOED: ", "Under embargo until 00:01 Wed 3 June: ", "EMBARGOED press release - " before a headline or in a subject. */
export const EMBARGO_START =
  /^(?:strictly |strict )?(?:under |strict )?embargo(?:ed)?(?: (?:press|news|media) (?:release|statement))?(?:\s(?:until|till|to|for)\s[^|–—]{3,60}?)?\s?(?:[|–—]|:(?!\d)|\s-)\s*(?=\S)/iu
