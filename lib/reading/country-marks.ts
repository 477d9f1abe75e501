import type { CountryCode } from 'libphonenumber-js/min'

const word = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'gu')

/** Words of a text that say in which country it was written: the country, its people, towns, regions, money, clocks and offices. */
export const MARKS: readonly (readonly [CountryCode, RegExp])[] = [
  [
    'AU',
    word(
      'Australian?s?|NSW|New South Wales|Queensland(?:ers?)?|Victorian?s?|Tasmanian?s?|Sydney|Melbourne|Brisbane|Perth|Adelaide|Canberra|Hobart|Darwin|A[ECW][DS]T|ABN|Shire Council|(?:NSW|VIC|QLD|TAS|SA|WA|NT|ACT) \\d{4}',
    ),
  ],
  [
    'IE',
    word(
      '(?<!Northern )Ireland|(?<!Northern )Irish|Éire|Dublin|Cork|Galway|Limerick|Waterford|Kilkenny|Donegal|Taoiseach|Tánaiste|Dáil|Oireachtas|Gardaí|Garda|HSE|Comhairle|Cathaoirleach|Bord|Gaeltacht|TD|Eircode|Co\\. \\p{Lu}\\p{Ll}+|€\\d[\\d.,]*',
    ),
  ],
  ['NZ', word('New Zealand(?:ers?)?|Aotearoa|Māori|Auckland|Wellington|Christchurch|Dunedin|Waikato|Otago|NZ[DS]?T?')],
  [
    'ZA',
    word(
      'South Africans?|South Africa|Cape Town|Johannesburg|Durban|Pretoria|Gauteng|KwaZulu-Natal|KZN|(?:Western|Eastern|Northern) Cape|Limpopo|Mpumalanga|Free State|MECs?|SAPS|SAST|R\\d[\\d.,]*',
    ),
  ],
  ['SG', word("Singaporeans?|Singapore(?:[’']s)?(?! Airlines)|S\\$\\d[\\d.,]*|SGT|Pte\\.? Ltd|Singapore \\d{6}")],
  ['HK', word("Hong Kong(?:[’']s)?|Hongkongers?|Kowloon|HK\\$\\d[\\d.,]*|HKT|HKSAR|Wan Chai|Hong Kong SAR")],
  ['PH', word('Philippines?|Filipin[oa]s?|Manila|Luzon|Visayas|Mindanao|Cebu|Davao|Quezon City|Makati')],
  ['MY', word('Malaysians?|Malaysia|Kuala Lumpur|Selangor|Penang|Johor|Sdn\\.? Bhd|RM\\d[\\d.,]*')],
  ['NG', word('Nigerians?|Nigeria|Lagos|Abuja|Ibadan|Naira|₦\\d[\\d.,]*')],
  ['KE', word('Kenyans?|Kenya|Nairobi|Mombasa|KSh|KES')],
  [
    'DE',
    word(
      'POL-\\p{Lu}{1,6}|\\(ots\\)|news aktuell|Polizeipräsidiums?|(?:Polizei|Kriminal)(?:haupt|ober)?kommissar(?:in)?|Landkreis(?:es)?|Landrats?amts?|Oberbürgermeister(?:in)?|Deutschlands?|[Dd]eutsche[rnms]?|Bundesrepublik|Bundestags?|Berlin(?:er)?|Hamburg(?:er)?|München|Köln(?:er)?|Frankfurt(?:er)?|Stuttgart(?:er)?|Düsseldorf|Leipzig(?:er)?|Dresden|Bremen|Hannover|Nürnberg|Bonn|Essen|Dortmund|Bayern|Sachsens?|Thüringens?|Hessens?|Nordrhein-Westfalens?|NRW|Rheinland(?:-Pfalz)?|Baden-Württembergs?|Brandenburgs?|Niedersachsens?|Schleswig-Holsteins?|Saarlands?|Mecklenburg|e\\. ?V\\.|\\d{5} \\p{Lu}\\p{Ll}+',
    ),
  ],
  [
    'AT',
    word(
      'Österreichs?|österreichische[rnms]?|Wien(?:er)?|Graz(?:er)?|Linz(?:er)?|Salzburg(?:er)?|Innsbruck|Klagenfurt|Tirols?|Kärntens?|Steiermark|Vorarlbergs?|Burgenlands?|Niederösterreichs?|Nationalrats?',
    ),
  ],
  [
    'CH',
    word(
      'Schweiz(?:er(?:ische[rnms]?)?)?|Zürich(?:er|s)?|Zürcher|Berner?|Basel|Luzern|St\\. Gallen|Kantons?|CHF|Suisse|Genève|Lausanne|Fribourg|Neuchâtel|vaudoise?s?|canton(?:ale?)?|Svizzera|Lugano|Ticino',
    ),
  ],
  [
    'FR',
    word(
      'France|[Ff]rançaise?s?|Paris|Lyon|Marseille|Toulouse|Bordeaux|Nantes|Strasbourg|Lille|Rennes|Montpellier|Grenoble|Région|Département|Métropole|[Pp]réfe(?:t|cture)|\\d{5} \\p{Lu}\\p{Ll}+',
    ),
  ],
  [
    'BE',
    word(
      'Belgique|[Bb]elges?|Bruxelles|Liège|Namur|Charleroi|Wallonie|wallonn?e?s?|België|Belgische?|Brussel|Antwerpen|Gent|Vlaanderen|Vlaamse',
    ),
  ],
  ['LU', word('Luxembourg|luxembourgeoise?s?|Grand-Duché')],
  [
    'ES',
    word(
      'España|[Ee]spañol(?:a|es|as)?|Madrid|Barcelona|Sevilla|Valencia|Zaragoza|Málaga|Bilbao|Murcia|Granada|Salamanca|Andalucía|Cataluña|Galicia|Castilla|Asturias|Junta|Comunidad Autónoma|Diputación|\\d{5} \\p{Lu}\\p{Ll}+',
    ),
  ],
  ['MX', word('México|mexican[oa]s?|CDMX|Guadalajara|Monterrey')],
  ['AR', word('Argentina|argentin[oa]s?|Buenos Aires|Rosario')],
  ['CL', word('Chile|chilen[oa]s?|Santiago de Chile|Valparaíso')],
  ['CO', word('Colombia|colombian[oa]s?|Bogotá|Medellín')],
  ['IT', word('Italia|[Ii]talian[oaie]|Roma|Milano|Torino|Napoli|Bologna|Firenze|Venezia|Comune')],
  ['PT', word('Portugal|[Pp]ortugues[ae]s?|Lisboa|Porto|Coimbra|Câmara Municipal')],
  ['BR', word('Brasil|[Bb]rasileir[oa]s?|São Paulo|Rio de Janeiro|Brasília')],
  ['NL', word('Nederlands?e?|Amsterdam|Rotterdam|Utrecht|Den Haag|Groningen|gemeente')],
  ['SE', word('Sverige|[Ss]vensk[at]?|Stockholm|Göteborg|Malmö|[Rr]egion(?:en)?|[Kk]ommun(?:en)?')],
]

/** The countries where a language is written, the first of them the one that its numbers' form points to. */
export const COUNTRIES_OF: Readonly<Record<string, readonly CountryCode[]>> = {
  en: ['GB', 'IE', 'AU', 'NZ', 'ZA', 'PH', 'MY', 'NG', 'KE'],
  cy: ['GB'],
  de: ['DE', 'AT', 'CH'],
  fr: ['FR', 'BE', 'CH', 'LU'],
  es: ['ES', 'MX', 'AR', 'CL', 'CO'],
  it: ['IT', 'CH'],
  pt: ['PT', 'BR'],
  nl: ['NL', 'BE'],
  sv: ['SE'],
}

/** Numbers whose grouping no other country of the same language has. */
export const FORMS: readonly (readonly [CountryCode, RegExp])[] = [
  ['FR', /(?<![\d+])0[1-9](?:[ .-]\d{2}){4}(?!\d)/],
  ['CH', /(?<![\d+])0\d{2} \d{3} \d{2} \d{2}(?!\d)/],
  ['ES', /(?<![\d+])(?:[6-9]\d{2}(?: \d{3}){2}|[6-9]\d{2}(?: \d{2}){3}|9\d \d{3} \d{2} \d{2})(?! ?\d)/],
  ['DE', /(?<![\d+])\(?0(?:30|40|69|89)\)?[ /]{1,3}\d{3}/],
  ['ZA', /(?<![\d+])08[124] \d{3} \d{4}(?! ?\d)/],
  ['AU', /(?<![\d+])(?:\(0[2378]\) ?\d{4} \d{4}|04\d{2} \d{3} \d{3})(?!\d)/],
]
