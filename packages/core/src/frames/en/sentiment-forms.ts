/** Irregular forms and their base, for the entries of the sentiment lexicon. */
const table = `be: am is are was were been being 's m | have: has had having | do: does did done | go: goes went gone going | come: came | get: got gotten | give: gave given |
 take: took taken | make: made | send: sent | pay: paid payed | buy: bought | tell: told | say: said says | break: broke broken | fall: fell fallen | lose: lost | keep: kept |
 leave: left | find: found | feel: felt | hold: held | stick: stuck | bend: bent | tear: tore torn | wear: wore worn | shrink: shrank shrunk | steal: stole stolen | swear: swore |
 throw: threw thrown | see: saw seen | think: thought | know: knew known | eat: ate eaten | sell: sold | put: putting | run: ran | stop: stopped | turn: turned | will: ll | would: 'd |
 spend: spent | write: wrote written | speak: spoke | beat: beaten | hear: heard | mean: meant | learn: learnt | smell: smelt | burn: burnt | deal: dealt | ship: shipped | rate: rated |
 recommend: recomend reccomend recommended reccommend | receive: recieve recieved recived received | stand: stood | bring: brought | can: could | choose: chose chosen | hang: hung | begin: began | describe: discribe discribed descibed decribed desribed | not: dnt | really: rly realy | believe: belive beleive | show: shown | will: 'll`

export const irregular: ReadonlyMap<string, string> = new Map(
  table.split('|').flatMap((line) => {
    const [base = '', forms = ''] = line.split(':')
    return forms
      .trim()
      .split(/\s+/u)
      .map((form): [string, string] => [form, base.trim()])
  })
)
