const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Nouns of a role: they follow a name without a comma ("Jane Roe Press Officer") and are never part of one. */
export const ROLE_NOUNS = set(`
officer officers staff manager director head lead leader executive executives adviser advisor advisers assistant specialist coordinator
co-ordinator editor consultant secretary spokesperson spokesman spokeswoman spokespersons chief president vice vp chair chairman
chairwoman partner founder associate deputy senior junior correspondent journalist reporter councillor minister mayor commissioner
professor senator congressman congresswoman representative representatives governor president senators sen. rep. gov. curator producer strategist planner supervisor administrator intern representative attaché attachée liaison governor
swyddog rheolwr pennaeth cyfarwyddwr arweinydd dirprwy leiter leiterin referent referentin pressesprecher pressesprecherin
pressereferent pressereferentin sprecher sprecherin geschäftsführer geschäftsführerin vorstand direktor direktorin redakteur
redakteurin polizeihauptkommissar polizeihauptkommissarin polizeioberkommissar polizeioberkommissarin polizeikommissar polizeikommissarin
kriminalhauptkommissar kriminalhauptkommissarin kriminaloberkommissar kriminaloberkommissarin polizeirat polizeirätin responsable directeur directrice chargé chargée chef cheffe jefe jefa director directora coordinador coordinadora
portavoz encargado encargada ansprechpartner ansprechpartnerin manager managerin addetto addetta woordvoerder`)

/** Words of offices, organisations and labels; a name has none of them. */
export const OFFICE_WORDS = set(`
press media news pr public relations communications communication comms marketing office department dept team unit desk bureau
service services centre center council university college school academy institute institution foundation trust charity society
association alliance coalition network federation union group company limited ltd plc inc llc llp corp corporation co gmbh ag kg
ministry government agency authority board committee commission parliament assembly senate house court hospital hospitals nhs
museum gallery theatre theater library church cathedral hotel hotels airport port park parks bank club party police force fire
rescue constabulary borough county city town district parish state national international european global local royal regional
federal united kingdom states britain england scotland wales ireland london europe street road lane avenue square drive court way
floor building tower suite box contact contacts enquiries inquiries enquiry inquiry queries information info details email e-mail
mail tel telephone phone mobile mob cell fax website web www office direct line switchboard hours ends notes editors editor
journalists reporters release statement for and the or of to with from on at in by please call if further more about out monday
tuesday wednesday thursday friday saturday sunday january february september october november december twitter facebook instagram linkedin youtube x affairs policy research science sciences engineering medicine health
care social digital corporate strategic external internal campaign campaigns engagement events content partners partnership
consulting communicationsgroup solutions systems technologies energy capital financial finance investor investors advisers
whatsapp railway railways internet whatsapp anfragen journalisten journalistinnen journalistes periodistas giornalisti anmeldung anmeldungen akkreditierung pressekonferenz ihnen weitere weiteres nähere informationen fragen bitte kontaktdaten für renseignements informations plus más información agentur agence agencia büro new our all any both not this that these those via weekend weekends evenings duty urgent other general interview interviews
image images photo photos video pictures filming advisory law center healthcare international clinic laboratory laboratories
homes housing committee rural select registered number no image ref date embargo issued copyright
only nur uniquement gwybodaeth wybodaeth bellach ychwanegol rhagor manylion fanylion
swyddfa wasg cyfryngau cyfathrebu cyngor prifysgol tîm ysgol cyswllt ymholiadau ffôn ebost e-bost rhif cysylltwch llywodraeth
presse pressestelle kommunikation unternehmenskommunikation universität hochschule institut stadt verein verband stiftung amt
abteilung stabsstelle referat telefon mobil handy tel. kontakt medien öffentlichkeitsarbeit rückfragen bundesministerium landesamt
polizei polizeiinspektion polizeipräsidium polizeidirektion kreispolizeibehörde bundespolizei feuerwehr lagezentrum führungs- außerhalb bürodienstzeiten bürozeiten dienstzeiten
straße platz stadtwerke gesellschaft pressekontakt
communication université ministère mairie ville région conseil fondation société groupe contact contacts téléphone portable
courriel attaché service rue avenue boulevard place agence direction musée
prensa comunicación gabinete ayuntamiento universidad ministerio fundación asociación teléfono móvil correo calle plaza empresa
region regions central midlands grupo contacto departamento oficina ufficio stampa`)

/** Small words inside a name. */
export const PARTICLES =
  set(`van de der den von zu zur zum af av al el bin bint ibn ben ap ab ferch verch du des di da dos das del
della la le les y ní nic mac mc ó o' ter ten te st st. santa san ten zu`)

/** Titles before a name: courtesy titles are left out of it. */
export const COURTESY = set(
  'mr mrs ms miss mx mr. mrs. ms. frau herr m. mme mme. mlle monsieur madame señor señora sr. sra. sr sra mevrouw',
)
export const TITLES = set(
  'dr dr. prof prof. professor cllr cllr. councillor sir dame lord lady rev rev. revd hon. sgt insp. dc ds di pc',
)

/** Words that may stand before a name without being the beginning of an organisation's: "Contact Bethan Rourke". */
export const LEADING = set(`
contact contacts call email e-mail mail phone ring telephone tel mobile press media news pr communications comms marketing office
officer team desk ihnen whatsapp for and or to please enquiries inquiries interviews interview information about from by with of the duty direct
kontakt contacto presse prensa ymholiadau cyswllt cysylltwch editors journalists spokesperson swyddog wasg rückfragen name relations`)

/** Callings that stand before a speaker's name and may be a surname elsewhere: "Ranger Bo Hadley", but "Jane Ranger". */
export const CALLINGS = set(`
ranger captain detective sergeant constable inspector superintendent nurse sister matron warden vicar bishop historian author poet
artist conductor choreographer driver teacher headteacher principal chancellor researcher biologist scientist engineer architect
farmer campaigner volunteer trustee resident tenant keeper librarian baker brewer botanist chemist coach crew watch force station
co-author co-founder founder owner survivor mother father student apprentice actor actress singer composer writer novelist
archivist designer gardener firefighter paramedic doctor surgeon consultant midwife pharmacist lifeguard coxswain helmsman`)
