/** What a demand is looked up by in a listing: words that name nothing, words that make it another thing, other names of one thing. */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u))

export const idle = words(`
  the and you your for with that this have has had not but are was were will would can could from get got give send sent want wants need needs like just too please now then here there one ones its them they what
  when where which who how than also into out off over under about again still only very much more some any all bad good negative positive neutral feedback review rating star stars leave leaving mark down otherwise
  else unless week friday monday tuesday wednesday thursday saturday sunday tomorrow today tonight before after without charge charging free pay put post swap expect page listing item arrived came come says said
  ill don't did does didn't should shall may might must these those their mine ours yours his her him she our out upon been being because since until till while though both each other every either neither
  hello dear sir madam mate thanks thank kind regards hours hour minutes days day weeks morning noon evening year years time times date deadline message answer reply tell told know think thought hope
  call choice pick deal thing things something anything nothing everything someone way sure okay yes right wrong missing broken late faulty damaged dead torn cracked refund money back cash price half full total
  people buyers seller sellers shop customers customer order ordered ordering bought buy paid paying sold selling parcel delivery delivered package box bag up ship shipped courier work works working make made take took taking
  turn going went gone looks look see saw find found keep kept let lets really actually quite rather pretty nice lovely great fine happy sorry angry real reason whole first last two three four five six seven eight nine
  ten another second extra spare promised promise advertised advertisement advert photo photos picture pictures pictured per gets getting feel feels wait waiting waited through never ever once twice simple easy fair
  public post posted posting goes world read write writing say sting note word words name record profile score ratings reviews throw throwing chuck add include included including drop fold cost costs trouble inside outside
  little bit lot lots man woman lady gentleman friend young old new used model version own fail refuse mind change enough perhaps matter reconsider my me i we us it is as at in on of to or if so no do be by an a u ur n pls thx hi hey ok count counted`)

/** Parts that come in two: who lists the one has not sold the other. */
export const opposites: readonly (readonly [string, string])[] = [
  ['front', 'rear'],
  ['front', 'back'],
  ['upper', 'lower'],
  ['male', 'female'],
  ['inner', 'outer'],
  ['indoor', 'outdoor']
]

/** A demand that has one of these asks for a thing to be handed over. */
export const transfers = words(
  'send post ship give gimme include add throw chuck want need where pop swap upgrade wrap engrave print supply provide extend install deliver bring get have without no unless fancy please'
)

/** What makes of a listed thing another one. */
export const kinds = words(
  'second another bigger larger smaller longer newer spare extra deluxe premium extended extend upgraded leather signed king double triple'
)

export const colours = words(
  'black white red blue green yellow pink purple orange brown grey gray silver gold golden navy beige cream ivory turquoise bottle'
)

const groups = [
  'hood shade',
  'lead cable cord flex wire',
  'postage shipping carriage freight p&p delivery',
  'box packaging boxed',
  'remote clicker',
  'battery batteries cells cell',
  'charger adapter adaptor',
  'case pouch cover sleeve',
  'manual instructions booklet',
  'strap band',
  'trousers pants',
  'wrap wrapping wrapped giftwrap gift-wrap',
  'guarantee warranty',
  'mirror looking-glass',
  'screws bolts fixings',
  'express overnight',
  'room upstairs',
  'assembly together assemble assembled install installed'
]

/** Other names of one thing, each by the first. */
export const sameThings: ReadonlyMap<string, string> = new Map(
  groups.flatMap((group) => group.split(' ').map((name, _, [first]) => [name, first!] as const))
)
