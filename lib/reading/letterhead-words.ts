/** What a headline does: "Health Department Opens Clinic" is no department's name. */
export const DOES =
  /(?<!\p{L})(?:adds|advances|born|dies|accepts|agrees|breaks|crowned|convicted|cleared|discovers|dismisses|doubles|elected|extends|fights|fined|hails|hits|identifies|ignores|improves|jails|pleads|proposes|protects|publishes|puts|recalls|reduces|refuses|reiterates|renews|resigns|retires|rises|sends|shirks|strengthens|sues|tackles|throws|unites|upholds|aims|announces?|appoints?|approves?|arrested|asks|attacks|awards?|awarded|backs|bans|becomes|begins|blasts|boosts|brings|builds|buys|calls|celebrates?|charged|chosen|closes?|commends|commits|completes|condemns|confers|confirms|congratulates|continues|creates|criticis?zes|cuts|declares|defends|delivers|demands|denies|donates|earns|elects|ends|enters|expands?|faces|fails|finds|gains|gets|gives|goes|helps|honou?rs|hosts?|introduces|invests|invites|issues|jailed|joins?|keeps|launche[sd]?|leads|makes|marks|meets|moves|named|names|offers|opens|orders|partners with|passes|plans to|pledges|praises|prepares|presents|provides|raises|reaches|receives|recogni[sz]es|rejects|releases|remembers|reopens|reports|responds|returns|reveals|saves|secures|seeks|sees|selects|sells|sentenced|sets|shares|should|shows|signs|slams|starts|supports|takes|tells|tests|to(?! the| prime)|unveils|urges|visits|votes|wants|warns|welcomes|will|wins?|must|needs?|is|are|was|has|have|can|sagt|startet|fordert|begrüßt|annonce|lance|salue|inaugura|anuncia|presenta)(?!\p{L})/iu

/** Titles before a name and letters behind it. */
export const HONORIFICS =
  /(?<!\p{L})(?:the (?:right |rt\.? ?)?hon(?:ou?rable)?|(?:right |rt\.? ?)hon(?:ou?rable)?|hon(?:ou?rable)?|senator|sen|cllr|clr|cr|councillor|dr|prof(?:essor)?|sir|dame|lord|lady|baroness|rev(?:erend)?|bishop|mr|mrs|miss|mps?|meps?|mlas?|msps?|mlc|mhr|tds?|obe|mbe|cbe|qc|kc|sc|phd|jp|ao|ac|frau|herr|m\.|mme|don|doña)(?!\p{L})\.?/giu

const POSTS =
  '(?:prime |first )?ministers?|secretar(?:y|ies)|under-?secretary|leaders?|members?|senators?|representatives?|spokes(?:person|people|man|woman)|treasurer|attorney[- ]general|premier|chancellor|(?:lord )?mayor(?:ess)?|commissioner|governor|president|ombudsman|chair(?:man|woman|person)?|speaker|congress(?:man|woman)|whip|convenor|ambassador|envoy|sheriff|maire|préfet|préfète|ministre|président|présidente|député|députée|(?:ober)?bürgermeister(?:in)?|ministerin|abgeordnete[r]?|landrat|landrätin|alcalde|alcaldesa|ministr[oa]|consejer[oa]|diputad[oa]|maer|gweinidog|arweinydd|aelod'
/** A post that offices name in their letterheads. */
export const POST = new RegExp(`(?<![\\p{L}])(?:${POSTS})(?![\\p{L}])`, 'giu')
/** A post, written as its mark, and then a capital word that goes on with neither an area nor another post: "Minister Confers Citizenship". */
export const POST_THEN =
  /¶\s+(?!(?:shadow|acting|assistant|assisting|deputy|parliamentary|federal|state|opposition|general)(?!\p{L}))(?=\p{L})(?!(?:of|the|for|and|to|in|on|at|de|des|du|la|le|del|der|für|y|dros)(?!\p{L}))/iu
/** "MEDIA RELEASE Jane Roe MP": a kind of text and the sender in one line. */
export const LABEL_PREFIX = /^(?:(?:joint )?(?:media|press|news) (?:release|statement|alert|notice)|statement)s?\s?[|:–-]?\s+/iu

/** "Minister for", "Mayor of": a post with its area, and words that stand only beside names. */
export const POST_OF = /¶\s+(?:for|of|to the|de|del|du|des|der|für|dros)(?!\p{L})/iu
export const HONOURABLE = /(?<!\p{L})(?:(?:rt\.? |right )?hon\.?(?:ourable)?|mp|msp|mep|mla|mhr|obe|mbe|cbe|qc|kc)(?!\p{L})/iu
