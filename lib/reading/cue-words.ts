/** Words that say a line is for the media, by language. Patterns with the flags i and u; an apostrophe is ['’]. */
export const MEDIA_WORDS: readonly string[] = [
  "(?:media|press|journalist|broadcast)(?: ?(?:and|&|/|or) ?(?:the )?(?:media|press|pr|public relations|public affairs|communications?|marketing|interview|photo|franchise|general|partner(?:ship)?))?(?:['’]s|s['’])?(?: |-)(?:only )?(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|offic(?:e|es|er|ers)|relations|teams?|desk|quer(?:y|ies)|requests?|liaison|managers?|representatives?|information(?: officer)?|interviews?|accreditation|line|bureau|department|details|assistants?|executives?|advis[eo]rs?|attach[ée]s?|secretary|lead|coordinator|questions?|centre contact|and communications|& communications)",
  '\\((?:publicity|press|media|pr|comms|communications)\\)|expert contacts?(?= ?:|$)|pressoffice|press-office|publicity (?:officer|secretary|manager|team|contact|department|enquiries)|publicists?',
  '(?:corporate |strategic |external |marketing (?:and|&) |media (?:and|&) |press (?:and|&) |digital )*(?:communications?|comms)(?: (?:and|&) (?:marketing|engagement|media|campaigns|public affairs|external affairs|pr))? (?:teams?|offic(?:e|er|ers)|managers?|directors?|departments?|unit|leads?|executives?|assistants?|specialists?|advis[eo]rs?|partner|coordinator|associate|contact|consultant|officer)',
  '(?:vice president|vp|director|head|chief|manager|senior manager|associate director),? (?:of |for )?(?:the )?(?:media|press|corporate |external |global |strategic )*(?:communications?|comms|news|pr|public relations|media(?: relations)?|press|public affairs)',
  '(?:public relations|pr|public affairs|news(?: (?:and|&) media)?|media relations)[ -](?:manager|team|officers?|office|contacts?|agency|executive|director|consultant|account|department|desk|specialist|assistant|lead|bureau|enquiries|inquiries)',
  'public information offic(?:e|er)',
  '(?:media|press|communications?|comms|pr|news|public relations)(?:,? ?(?:and|&|/|,) ?\\p{L}+){1,3} (?:officer|manager|executive|lead|advis[eo]r|assistant|coordinator|director|team|office|consultant|specialist)',
  '\\p{L}+(?:, \\p{L}+)? ?(?:and|&) ?(?:media|press|communications?|comms|pr|public relations) (?:officer|manager|executive|lead|advis[eo]r|assistant|coordinator|director|team|office|consultant|specialist)',
  'interviews?(?=\\s?:)|interviews?,? ?(?:and|&|/|,) ?(?:images|pictures|photos|photographs|filming)|(?:images|pictures|photos|photographs|filming),? ?(?:and|&|/|,) ?interviews?',
  '(?:interviews?|(?:advance|review|press|preview|reading) copies|screeners?|images|pictures|photos|photographs|photography|footage|b-roll|filming|quotes|spokespeople)(?:(?: ?[,/&] ?| and | or )(?:\\p{L}+ )?(?:interviews?|copies|screeners?|images|pictures|photos|photographs|footage|b-roll|filming|quotes|background|passes|details|spokespeople|information|case studies)){1,4}(?=\\s?[:–—])|(?:(?:advance|review|press|preview|reading) copies|screeners?|embargoed copies)(?=\\s?:)',
  'press (?:view|preview|night|performance|call|day|trip|screening|event)s?',
  '\\((?:financial )?pr\\)|financial pr',
  '(?:press|media) (?:tickets?|passes|images?|photos?|photographs?|pictures|kits?|packs?|interviews?|access|places|accreditation|registration|bookings?|invitations?)',
  '(?:enquiries|inquiries|questions|queries|calls) from (?:the )?(?:media|press|journalists|reporters)',
  '(?:news ?desk|newsroom)(?: contacts?)?|(?:picture|photo|photos|sports?|features|foreign|planning) desk',
  "spokes(?:person|persons|people|woman|man)(?! for interview| available)(?:['’]s (?:service|office))?|spokespeople",
  '(?:for|note to|attention) (?:the )?(?:press|media|journalists|reporters|editors|broadcasters)(?: only)?|(?:press|media) only|contacts? for (?:the )?(?:press|media|journalists)',
  '(?:journalists?|reporters?|broadcasters?|editors|members of the (?:press|media)|(?:the )?media|press|photographers?)(?: who| that)?(?: can| may| should| are| is| must| wishing| wanting| interested| seeking| requiring| who| with)',
  '(?:wissenschaftliche[rn]? |fachliche[rn]? )?(?:ansprechpartner(?:in|innen)?|kontakte?) für (?:die )?(?:journalist(?:inn|:inn|\\*inn)?en|medien|presse)|(?:interview|filming|photo(?:graph|graphy)?|image|broadcast|media|press)s?(?: and (?:interview|filming|photo|image)s?)? (?:requests?|opportunities|bids)|(?:to|for) (?:arrange|request|set up|book|organise|schedule)?(?: an?)? ?(?:interviews?|photo(?:graph)?s?|filming)|(?:arrange|request|requesting|arranging) (?:an )?interviews?|interview (?:enquiries|with)|case studies|spokesperson',
  "ymholiadau(?: gan)?(?:['’]r| y| i['’]r)? ?(?:wasg|cyfryngau)|swyddfa(?:['’]r| y)? ?wasg|swyddog(?:ion)?(?: y| i['’]r|['’]r)? ?(?:wasg|cyfryngau|cyfathrebu|newyddion)|t[iî]m (?:y |['’]r )?(?:cyfathrebu|wasg|cyfryngau)|(?:cysylltiadau|cyswllt|cyswlltiadau)(?:['’]r| y| i['’]r| â['’]r)? ?(?:wasg|cyfryngau)|(?:ar gyfer |i )['’]?r (?:wasg|cyfryngau)|newyddiadurwyr",
  "contacts? (?:de )?(?:presse|médias?|media)|relations? (?:de )?(?:presse|médias?|publiques|avec (?:la presse|les médias))|service (?:de )?(?:presse|communication)|attachée?s? de presse|bureau de presse|journalistes|(?:direction|directrice|directeur|responsable|chargée?) (?:de (?:la )?)?(?:communication|presse|des relations (?:presse|médias))|demandes? (?:de (?:la )?presse|des médias|d['’]interviews?)|porte-parole|espace presse",
  'presse- und \\p{L}+|(?:presse- und )?informationsamt|presseamt|presse(?:kontakte?|stelle|büro|referat|team|anfragen?|rückfragen?|ansprechpartner(?:in|innen)?|sprecher(?:in|innen)?|abteilung|dienst|referent(?:in)?|verantwortliche)|medien(?:kontakte?|anfragen?|stelle|rückfragen?|sprecher(?:in)?|ansprechpartner(?:in|innen)?|arbeit|auskünfte|beauftragter?|team)|(?:ansprech(?:partner(?:in|innen)?|person(?:en)?)|kontakte?|rückfragen|anfragen|auskünfte)(?: \\p{L}+)? (?:für|der|von) (?:die |interessierten? )?(?:medien|presse|journalist(?:inn)?en|redaktionen|medienschaffenden?|pressevertreter)|(?:unternehmens|konzern|hochschul|wissenschafts)kommunikation|stabsstelle (?:presse|kommunikation)|(?:presse- und )?öffentlichkeitsarbeit|leit(?:er|erin|ung) (?:der )?(?:kommunikation|presse|pr)|pressekontakt',
  'contacto (?:de|para) (?:la )?comunicación|contact communication|contatto comunicazione',
  '(?:contactos?|información|consultas|atención) (?:de |para |con |a )(?:la |los )?(?:prensa|medios|periodistas)(?: de comunicación)?|(?:gabinete|oficina|departamento|área|equipo|dirección|servicio|responsable|directora?|jef[ae]|encargad[ao])(?: de(?:l)?)?(?: departamento| área| gabinete)?(?: de)? (?:prensa|comunicación|medios)|medios de comunicación|periodistas',
  'press?e?(?:kontakt(?:er)?|ansvarig|sjef|chef|sekreterare|tjänst|rum|ansvarlig|medarbejder|talsperson)|medie?(?:kontakt(?:er)?|henvendelser|rådgiver)|för (?:press|media)|biuro prasowe|rzeczni(?:k|czka)(?: prasow[ya])?|kontakt (?:dla|z) (?:mediów|mediami|prasy)|kontakt prasowy|kontakt pro (?:média|novináře)|tiskov[ýá] mluvčí|lehdistö|mediayhteydet|tiedottaja|sajtókapcsolat|pers(?:dienst|informatie|woordvoerder)',
  'ufficio stampa|contatt[oi] (?:per la )?stampa|perscontact(?:en)?|woordvoerder|persvoorlicht(?:er|ing)|noot voor de redactie|assessoria de (?:imprensa|comunicação)|contat?o (?:de|para) (?:a )?imprensa|oifig an phreasa|an oifig preasa',
]

/** The same at the beginning of a line or after a bar, before a colon or a dash. */
export const MEDIA_LABEL =
  '(?:press|media|medien|presse|prensa|medios|wasg|cyfryngau|pr|news|journalists?|reporters|broadcasters|newsrooms|editors|stampa|pers|comms|communications|medias|médias|journalistes|journalisten|periodistas|pers|media only|press only)'

/** Words that ask somebody to get in touch, and do not say whom. */
export const GENERAL_WORDS: readonly string[] = [
  'contact (?:details|information|info|person|name|us for more information)|contacts?|for (?:any )?(?:further|more|additional|all) (?:information|info|details|enquiries|inquiries)|(?:further|more|additional) (?:information|info|details)|enquiries|inquiries|quer(?:y|ies)|please (?:contact|call|email|e-mail|ring|phone|telephone|speak)|issued by|released by|for enquiries|rsvp(?: to)?',
  'herausgeber|verantwortlich(?: im sinne des presserechts)?|v\\.? ?i\\.? ?s\\.? ?d\\.? ?p\\.?|kontakt(?:e|daten)?|ansprechpartner(?:in|innen)?|ansprechpersonen?|(?:weitere|nähere) (?:informationen|auskünfte)|(?:bei |für )?rückfragen',
  'cysylltwch|cyswllt|cysylltiadau|(?:am )?rh?agor o (?:wybodaeth|fanylion)|rhagor o wybodaeth|ymholiadau',
  "pour (?:plus|toute?|davantage) d['’]?[ ]?informations?|pour en savoir plus|renseignements|contactez|informations complémentaires",
  'contactos?|(?:para )?más información|información adicional|para (?:más|mayor) información|contacte',
  'contatti|contactpersoon|meer informatie|contato',
]

/** Labels of numbers and addresses that are for somebody else, whatever stands around them. */
export const STRONG_OTHER_WORDS: readonly string[] = [
  'investor(?:s)?(?: relations?| contacts?| enquiries| inquiries| and analyst)?|analysts?(?: enquiries| inquiries| contacts?)|shareholder (?:enquiries|inquiries|helpline)|nominated advis[eo]r|nomad|(?:joint |corporate |house )?brokers?(?: and|:)?|financial advis[eo]r|transfer agent|auditors?|inversores|investisseurs|investoren|analystes|relations investisseurs',
  'box office|ticket(?:s|ing)?(?: line| office| hotline| enquiries)?|(?:booking|reservations?|group|groups|schools?)s?(?: and schools?| and groups?)? (?:line|office|enquiries|hotline|bookings?|team|number)|bookings?|to book|reservations?|billetterie|réservations?|taquilla|entradas|reservas|kartentelefon|tickethotline|archebu|swyddfa docynnau',
  "(?:free )?(?:support|advice|information|help|crisis|care|members?['’]?s?|tourist|confidential|shareholder|quit|debt|legal) ?-?(?:line|helpline)s?|helplines?|hotlines?|hot line|freephone|free phone|llinell gymorth|numéro vert|bürgertelefon|servicetelefon|kundentelefon|línea de (?:ayuda|atención)",
  'customer (?:services?|care|support|contact(?: centre| center)?|enquiries|relations|helpline)|call (?:centre|center)|contact (?:centre|center)|kundenservice|kundenzentrum|service client|atención al (?:cliente|ciudadano|público|vecino)',
  "(?:general|public|trade|consumer|customer|committee|sales|business|commercial|membership|members|delegate|visitor|patient|resident|parent|admissions?|course|technical|research|licensing|reader|supporter|donor|legal|all other|other|recruitment)s?['’]?s? (?:enquir(?:y|ies)|inquir(?:y|ies)|information|questions|registrations?|queries|support)|delegates?(?: registration)?|registration(?:s)?(?: enquiries)?|to register|sign up|to sign up|to apply|to volunteer|to donate|donations?|to sponsor|to order|orders?(?: line)?|sales|to report|to join|stockists",
  'for (?:the |members of the )?(?:public|customers|residents|patients|visitors|members|schools|groups|groups and schools|consumers|parents|tenants|passengers|students|general public|delegates|teachers|businesses|employers)',
  "if you (?:do not|don['’]t) work for|if you are not a (?:journalist|member of the)|non-media|not a journalist",
  'spokes(?:person|people|man|woman)s? (?:for interview|available)',
  '(?:enquiries|inquiries|questions|calls) from (?!(?:the )?(?:media|press|journalists|reporters|editors|broadcasters))\\p{L}+',
  'conference call|dial[ -]?in|to (?:dial|listen|join|participate)|replay|webcast|participant',
  '(?:her|his|their) (?:own )?(?:tele)?(?:phone|mobile|number|direct line|e-?mail)s?|(?:you can|you may|can be) reach(?:ed)? (?:her|him|them)|(?:reach|call|email|ring|phone) (?:her|him)',
  'corresponding author|scientific contacts?|(?:lead |study )?(?:researcher|author|scientist|academic|expert)s?(?= ?[:–(-])|research contacts?|academic contacts?|contact details for (?:the )?researchers?|experts? available|wissenschaftliche[rn]? (?:ansprech\\p{L}+|kontakte?)|chercheu(?:r|se)s?|contact (?:chercheur|scientifique)s?|investigador(?:a|es)?|available for (?:interview|comment)s?',
  'charity (?:no|number|registration|reg)|registered (?:charity|office|company|number|in england)|company (?:no|number|registration)|vat(?: no| number| reg)?|reg(?:istration)?\\.? (?:no|number)|isrctn|doi|issn|isbn|grant (?:no|number)',
  'contacts? for (?!(?:the |all |more |further |any )?(?:press|media|journalists?|interviews?|information|enquiries|inquiries|details|release|immediate|editors|reporters|this|publication))\\p{L}+|(?:general|shop|reception|café|cafe|hire|venue hire|events|education|learning|weddings|admin|administration|accounts|membership|subscriptions|advertising|jobs|careers|hr|support|technical support|office hours|opening times|address|privacy|public|customers|residents|patients|visitors|members|tickets|passengers|trade|schools|groups|donors|supporters)(?=\\s?(?:[:–—]|- ))',
  'ymholiadau (?:cyffredinol|eraill|gan y cyhoedd)|allgemeine (?:anfragen|auskünfte)|consultas generales|información (?:general|al público)|renseignements (?:pratiques|généraux)|informations pratiques|autres demandes',
  '(?:contacts?|numbers?|details|telephone|phone)(?: number)? for publication(?=\\s?[:–(])|(?<!not )for publication(?=\\s?:)',
  'follow us|find us on|connect with us|like us|tweet us|twitter|facebook|instagram|linkedin|youtube|tiktok|bluesky|unsubscribe|suivez|síguenos|folgen sie|dilynwch',
  'crimestoppers|samaritans|childline|europe direct|citizens advice|nhs 111|textphone|minicom|relay uk|typetalk',
  'confidential and|received (?:it|this) in error|privileged',
]

/** Words of a public that is addressed, which count only where nothing in the sentence speaks to the media. */
export const WEAK_OTHER_WORDS: readonly string[] = [
  'contact us|customers?|residents?|patients?|visitors?|passengers?|members? of the public|the public|the general public|members|volunteers?|supporters|applicants?|parents|pupils|students|tenants|businesses|employers|readers|anyone|anybody|everyone|everybody|whoever|witnesses|information about',
  'if you|you can|you may|you should|want to|would like to|need help|need support|would you|switchboard|reception|opening hours|open daily|website|visit(?:ing)?|head office|headquarters|home page|online|advice|appointments?|learn more about|to find out more|find out more|to learn more|enrol{1,2}ing|candidates?|interested in|attend(?:ing|ance)?|applications?|so that we can|participants?|homeowners|farmers|veterans|consumers|seniors|constituents|for help|owners|drivers|library card|schools|101|111|999|119|311|911|010',
  'einwohner|bürger(?:innen)?|kunden|fragen zum|besucher|usagers|habitants|vecinos|ciudadanos|clientes|visitantes|trigolion|preswylwyr|standard|zentrale|centralita',
]

/** Words that say a number is for when the office is shut. */
export const OUT_OF_HOURS_WORDS: readonly string[] = [
  'out[ -]of[ -](?:office[ -])?hours?(?: office)?|after[ -](?:office )?hours|outside (?:of )?(?:office|these|those|normal|working|business|usual)(?: working| office)? hours|outside hours|out of office hours|evenings?(?: and| &|/) ?weekends?|weekends?(?: and| &|/) ?(?:evenings?|bank holidays|holidays)|(?:at )?weekends?(?: duty)?|overnight|(?:at )?(?:all )?other times|after \\d{1,2}(?:[.:]\\d\\d)? ?[ap]\\.?m\\.?|at night|nights|night (?:line|desk|number)|on[ -]call(?: press officer| officer| number| phone)?|duty (?:press officer|press office|officer|phone|line|number|manager|communications officer)|(?:press office |media )?duty line|emergency(?: media| press)? (?:contact|number|line)|evenings|outside of hours|bank holidays',
  "y tu allan i oriau|y tu hwnt i oriau|tu allan i oriau|hors (?:heures|horaires)(?: de bureau| d['’]ouverture)?|astreinte|außerhalb (?:der|unserer) (?:üblichen |regulären )?\\p{L}{0,16}zeiten|bereitschaft(?:sdienst)?|fuera de(?:l)? horario|guardia",
]
