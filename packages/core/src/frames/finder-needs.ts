import type {Pair} from './triggers.js'

const words = {
  /** What may follow a number or a colour that is a rating; before any other word it counts or paints that. */
  after: `a about addressed after again against ago ain all already also always am an and any anyone anything anywhere appear
    appearing appears are arrives as asap asks at awarded away back be because been before below between both bro brings bruv
    buddy but buys by came can cancel cancels clicked come comes coming cost costs could did do does dude each earns either else
    ends equals even ever every everyone for forever forfeit forfeits from gets get given go goes gone good had has have he her
    here him his honestly how however hurts i if in instead into is it its just kills lad land landing lands last later left let
    like likely lit lol lose loses love madam man mate may me mean means might mine more must my near need needed needs never
    next no nobody none nor not nothing now of off ok okay on once one only onto or other ought our ours out over overall own pal
    pay pays per permitted please plz pls pop popped popping pops posted put quick r rather right ruins s same say says shall she
    should show showing shows sign simply since sir sit sits so some soon star stars stay stays still straight such than thanks
    that the their them then there these they this those though through till to today together tomorrow tonight too toward
    towards tolerated turned turns u under unless until up upon ur us via visible voids wait want was we were what whatever when
    where wherever whether which while who whom whose why will wins with within without would x yes yesterday yet you your yours
    always appear both deserved expected guys happily kindly folks people thank immediately instantly earned stuck`
}

/** Words that a finder begins at wherever they stand. */
export const beginning: ReadonlySet<string> = new Set('star stars starred'.split(' '))

/**
 * Numbers and colours. They are ratings only where a clause ends with them, or before one of the words that may follow; a
 * spot is made of the first by the scan itself.
 */
export const ending: ReadonlySet<string> = new Set(
  'one two three four five 1 2 3 4 5 ones fives red reds green greens amber yellow gold'.split(' ')
)

/**
 * What the finders that are code rather than phrases ask for: `scores.ts`, `stars.ts`, `graded.ts`, `standing.ts`,
 * `audience.ts`, `bare.ts`. A test reads sentences made of their words with and without these and finds no difference.
 */
export const finderNeeds: readonly Pair[] = [
  // scores.ts, stars.ts, bare.ts: see `ending`.
  pair('one two three four five ten 1 2 3 4 5 10 ones fives', 'out', 2),
  pair('one two three four five ten 1 2 3 4 5 10 ones fives', '5 10 five ten', 1),
  pair('one two three four five 1 2 3 4 5 ones fives red reds green greens amber yellow gold', words.after, 1),
  // graded.ts
  pair(
    `rate rates rated rating mark marks marked marking score scores scored scoring grade grades vote votes voted voting put
    putting rank ranks ranking judge judged`,
    'us me you this everything him her',
    1
  ),
  pair(
    'leave leaves leaving give gives giving post posts posting get gets accept award awards',
    'anything something nothing less',
    2
  ),
  // standing.ts
  pair(
    'your ur our my',
    `rating ratings score percentage average record reputation stars star name numbers metrics stats feedback page profile
    standing streak count history sheet slate badge medal crown`,
    5
  ),
  pair('your ur our my that', '#share', 5),
  // audience.ts
  pair(
    `world public internet everyone everybody nobody anyone strangers readers followers marketplace town community crowd
    buyers people customers shoppers members folk neighbours buyer customer users others ones person`,
    `read reads reading hear hears hearing think thinks know knows knowing learn learns see sees seeing find finds discover
    warned told informed notice`,
    6
  ),
  pair(
    `tell telling warn warning inform informing alert alerting advise show showing let letting told warned`,
    `world public internet everyone everybody nobody anyone strangers readers followers marketplace town community crowd
    buyers people customers shoppers members folk neighbours buyer customer users others ones person`,
    3
  ),
  pair(
    `my angry harsh nasty vicious cross bitter cruel sharp scathing stinging poisonous savage blistering unkind furious
    damning ugly brutal merciless unflattering sour rude cutting biting temperate courtesy kind kinder pretty`,
    'lines paragraph paragraphs prose adjectives essay pen keyboard verdict sentence sentences',
    3
  )
]

function pair(first: string, second: string, reach: number): Pair {
  return {first: new Set(first.trim().split(/\s+/u)), second: new Set(second.trim().split(/\s+/u)), reach}
}
