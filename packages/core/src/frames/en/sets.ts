/** Small closed sets of words, named in phrases as `{name}`, and longer stretches named as `<name>`. */
const sets = {
  be: 'is are was were be been being am get gets got getting gotten remain remains become becomes',
  my: 'my our the this these those that such any your his her its their a an some every all each both one no',
  our: 'my our',
  your: 'your the this that any a an yr',
  me: 'me us',
  one: 'one it that this them those these',
  now: 'now today tonight immediately asap straightaway instantly quickly promptly',
  unit: 'dollar dollars euro euros pound pounds cent cents bucks buck quid tenner fiver usd eur gbp rupees percent %',
  money: '$ £ € ₹ rs inr',
  count:
    'a one two three four five six seven eight nine ten eleven twelve fifteen twenty twentyfive thirty forty fifty sixty seventy eighty ninety hundred half several few couple 1 2 3 4 5 10 15 20',
  coin: 'dollar dollars euro euros pound pounds cent cents bucks buck quid tenner fiver grand usd eur gbp rupees pence p rs naira'
} as const satisfies Record<string, string>

export const wordSets: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(sets).map(([name, words]) => [name, new Set(words.split(' '))])
)

const us =
  '(us|me|my|our (shop|store|business|company|brand|service|services|name|team|page|profile|work|products|product|items|goods)|my (shop|store|business|name|page|profile|work|service)|our|(the|this) (seller|shop|store|business|company|trader|vendor|supplier|merchant|firm|workshop|maker|host|studio|house|dealer|brand|owner))'

export const stretches: Readonly<Record<string, string>> = {
  us,
  online:
    '(online|publicly|in public|on (the|any|our|my|social) (internet|web|net|site|website|page|profile|platform|forum|media|marketplace|feedback page|review page|reviews)|on social media|anywhere|elsewhere|in the (ratings|reviews|comments|feedback)|on any (public|review|internet|ratings|social) (site|page|forum|platform|media|website)|where (everyone|everybody|the whole world|the world|others|people|anyone) can (see|read) [it|them]|for (all|everyone|everybody|the world|the whole world) to (see|read))',
  to: '(to|2)',
  belittle:
    '(lower~|diminish~|reduce~|harm~|hurt~|damage~|injure~|impair~|impugn~|tarnish~|sully~|discredit~|disparage~|undermine~|weaken~|dent~|erode~|detract~|reflect~|cast~|put~|portray~|paint~|show~|present~|place~|bring~|depict~|describe~|prejudice~|embarrass~|belittle~|besmirch~|blacken~)',
  esteem:
    '(reputation|standing|name|goodwill|confidence|esteem|image|credit|trust|honour|honor|regard|trade|light|disrepute|seller|vendor|dealer|trader|company|firm|maker|workshop|supplier|shop|store|business|us|our|products|wares|brand|studio|estimation|eyes)',
  our: '(our|my|the|your|this|that|it|any)',
  your: '(your|the|this|that|it)'
}
