/** Nouns of organisations, to tell a letterhead from a headline. */
const NOUNS = [
  'ville|commune|région|gemeinde|landkreis|council|borough|county|district|city|town|department|ministry|government|office|agency|bureau|authority|commission|committee|parliament|assembly|senate|secretariat|secrétariat|embassy|directorate',
  'university|college|school|academy|institute|institution|faculty|laboratory|observatory|centre|center',
  'trust|charity|foundation|society|association|alliance|coalition|network|federation|union|fund|appeal|church|diocese|cathedral',
  'hospitals?|nhs|health|hospice|clinic|ambulance|police|constabulary|fire|rescue|services?',
  "citizens advice|rotary|u3a|women[’']s institute|harriers|board|forum|consortium",
  'choir|ensemble|chorus|guild|league|club|co-op|co-operative|cooperative|collective|inspectorate|registry|chamber|a?fc|rfc',
  'museums|galleries|libraries|archives|museum|gallery|theatre|theater|library|zoo|festival|orchestra|opera|ballet|museo|musée',
  'publishers|publishing|books|records|productions|studios|architects|solicitors|brewery|distillery|airlines|airways|railways',
  'plc|ltd|co|limited|inc|llc|llp|corp|corporation|company|group|gmbh|ag|holdings|partners|press office|communications|media team|newsroom|news service|facilities|stadtwerke',
  'cyngor|prifysgol|llywodraeth|ysgol|swyddfa|universität|hochschule|institut|stadt|verband|verein|stiftung|bundesministerium|pressestelle|université|ministère|mairie|préfecture|conseil|fondation|ayuntamiento|universidad|ministerio|fundación|asociación|diputación|gabinete|european office|european agency',
].join('|')

/** "Northmoor District Council", "Marlowe Garden Centres plc (the Company)". */
export const ORGANISATION_END = new RegExp(`(?<![\\p{L}])(?:${NOUNS})(?:\\s?\\([^)]{1,60}\\))?[\\s.,]*$`, 'iu')
/** "University of Ravensdale", "Department for Rural Roads", "Stadtwerke Lindental". */
export const ORGANISATION_OF = new RegExp(
  `^(?:the |\\p{Lu}[\\p{L}'’]+ ){0,3}(?:(?:${NOUNS})(?![\\p{L}]) (?:of|for|on|de|der|für|du|des|y|dros|ar) |(?:friends of|cyngor|prifysgol|awdurdod|llywodraeth|stadtwerke|universität|hochschule|stadt|verband) )`,
  'iu',
)
