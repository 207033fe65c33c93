/** Sets of words that an entry of the sentiment lexicon may name by `@name`, in base form. */
const table: Readonly<Record<string, string>> = {
  // What goods are there to do: not to do it is a fault.
  work: `work boot start turn switch power charge hold light stay fit connect pair load function spin heat print seal lock fire last
    ring tick chime grip cut pump drain flush pour spray write focus zoom scan sync respond recognise recognize detect register fasten zip clip
    attach align inflate steer brake rotate swivel recline tilt suck grind blend toast boil brew bake flush latch catch engage reach
    survive light inflate germinate sprout grow flower bloom hatch set bond adhere cure foam lather whip froth crank ignite operate
    perform display vibrate record rewind dispense`,
  // Parts and papers that ought to be there.
  part: `lid screw bolt nut box bottom battery cable charger manual lining wool instruction plug lead strap key spout handle wheel button
    zip label tag sleeve cover stand remote adaptor adapter filter blade pedal string page picture sound guarantee warranty receipt
    certificate packaging padding bubble stuffing hook knob leg shelf bracket fitting hinge pump nozzle valve needle thread pole peg stylus
    mouse case pouch hand glass mirror frame bulb shade switch fuse ink cartridge tracking refund reply answer response apology explanation
    replacement help contact item parcel product goods headphones shoes money sim memory card lens cap disc insert dust jacket belt hood`,
  // Only one of these is half of what was bought; in the singular.
  half: '=sock =shoe =boot =glove =earring =slipper =curtain =trainer =sandal =mitten =speaker =crutch =cufflink =earbud =earphone =bookend =wellington =stocking =candlestick',
  // Claims that a pair of quotation marks takes back.
  claim:
    'new working leather indestructible waterproof silent genuine unbreakable mint pristine handmade fresh express excellent luxury premium professional authentic quality solid gold silver silk wool oak original antique vintage perfect good great tested sealed complete unused experts helpful support refund',
  month:
    'january february march april may june july august september october november december spring summer autumn winter christmas easter',
  soon: 'second minute hour day week fortnight month night evening morning afternoon weekend wash use outing trip journey go time wear walk run charge cycle',
  some: 'a an one two three four five six seven eight nine ten eleven twelve 2 3 4 5 6 7 8 9 10 11 12 14 20 few couple several many 1 half fifteen twenty thirty forty fifty sixty seventy eighty ninety hundred 15 25 30 40 50 60 70 80 90 100',
  dear: 'diamond ruby emerald sapphire pearl gold silver leather silk wool cashmere oak mahogany walnut marble bronze ivory amber jade linen crystal porcelain bone stone',
  cheap:
    'glass plastic paste brass tin plated paper resin nylon polyester acrylic card cardboard chipboard plywood sticker veneer pleather vinyl nickel pewter paint painted printed print pine foil',
  // Those whose word on the goods counts.
  expert:
    'jeweller jeweler expert valuer dealer garage mechanic electrician plumber dentist vet doctor tailor cobbler watchmaker engineer specialist museum bank police auctioneer repairman luthier optician',
  // Not to do these is a virtue.
  harm: `drag pinch rub chafe itch bite sting pull tug ride slide slip roll rust fade run shrink crease crumple stretch bend break snap chip
    scratch mark stain leak drip spill sag wobble rattle squeak creak jam stick tangle knot clump dry burn overheat smell reek fail falter
    fade peel flake tear rip fray ladder bobble pill shed moult clog freeze crash lag stutter jump skip crackle hum buzz whine trip bother
    disappoint let lie cheat mess budge shake tip topple wilt die droop dim melt warp swell shift move matter spoil ruin hurt ache
    cost take need require weigh show feel look make mind hang dig cut break give`
}

export const classes: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(table).map(([name, words]) => [name, new Set(words.split(/\s+/u))])
)
