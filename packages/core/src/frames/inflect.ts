/** Irregular past and participle forms of the verbs that the lexicon uses; regular ones follow the spelling rules below. */
const irregular: Record<string, string> = {
  be: 'am is are was were been being', have: 'has had having', do: 'does did done doing', leave: 'leaves left leaving',
  give: 'gives gave given giving', get: 'gets got gotten getting', go: 'goes went gone going', write: 'writes wrote written writing',
  say: 'says said saying', tell: 'tells told telling', make: 'makes made making', take: 'takes took taken taking', put: 'puts putting',
  send: 'sends sent sending', keep: 'keeps kept keeping', pay: 'pays paid paying', buy: 'buys bought buying', sell: 'sells sold selling',
  lose: 'loses lost losing', find: 'finds found finding', bring: 'brings brought bringing', cost: 'costs costing', let: 'lets letting',
  hold: 'holds held holding', see: 'sees saw seen seeing', think: 'thinks thought thinking', forget: 'forgets forgot forgotten forgetting',
  forgo: 'forgoes forwent forgone forgoing', forego: 'foregoes forewent foregone foregoing', forbid: 'forbids forbade forbidden forbidding',
  run: 'runs ran running', speak: 'speaks spoke spoken speaking', talk: 'talks talked talking', hear: 'hears heard hearing', come: 'comes came coming',
  become: 'becomes became becoming', throw: 'throws threw thrown throwing', hit: 'hits hitting', drop: 'drops dropped dropping',
  slip: 'slips slipped slipping', cut: 'cuts cutting', hang: 'hangs hung hanged hanging', stick: 'sticks stuck sticking', read: 'reads reading',
  withhold: 'withholds withheld withholding', withdraw: 'withdraws withdrew withdrawn withdrawing', undo: 'undoes undid undone undoing',
  rethink: 'rethinks rethought rethinking', rewrite: 'rewrites rewrote rewritten rewriting', sue: 'sues sued suing', tie: 'ties tied tying',
  mean: 'means meant meaning', feel: 'feels felt feeling', know: 'knows knew known knowing', show: 'shows showed shown showing',
  ship: 'ships shipped shipping', refer: 'refers referred referring', ban: 'bans banned banning', bar: 'bars barred barring', swap: 'swaps swapped swapping',
  neg: 'negs negged negging', slag: 'slags slagged slagging', tap: 'taps tapped tapping', pop: 'pops popped popping', permit: 'permits permitted permitting',
  submit: 'submits submitted submitting', admit: 'admits admitted admitting', commit: 'commits committed committing', stop: 'stops stopped stopping',
  agree: 'agrees agreed agreeing', bid: 'bids bidding', set: 'sets setting', spread: 'spreads spreading', break: 'breaks broke broken breaking',
  dock: 'docks docked docking', rat: 'rats ratted ratting', bin: 'bins binned binning', meet: 'meets met meeting', win: 'wins won winning',
  light: 'lights lit lighted lighting', shut: 'shuts shutting', bash: 'bashes bashed bashing', edit: 'edits edited editing', offer: 'offers offered offering',
  ring: 'rings rang rung ringing', 'ask': 'asks asked asking', rise: 'rises rose risen rising', raise: 'raises raised raising', fix: 'fixes fixed fixing',
  split: 'splits splitting', rub: 'rubs rubbed rubbing', wipe: 'wipes wiped wiping', open: 'opens opened opening', enter: 'enters entered entering',
  alter: 'alters altered altering', amend: 'amends amended amending', cancel: 'cancels cancelled canceled cancelling canceling', cast: 'casts casting',
  blacklist: 'blacklists blacklisted blacklisting', suffer: 'suffers suffered suffering', deliver: 'delivers delivered delivering', order: 'orders ordered ordering',
  register: 'registers registered registering', consider: 'considers considered considering', remember: 'remembers remembered remembering',
  appear: 'appears appeared appearing', credit: 'credits credited crediting', limit: 'limits limited limiting', benefit: 'benefits benefited benefiting',
  understand: 'understands understood understanding', stand: 'stands stood standing', owe: 'owes owed owing', award: 'awards awarded awarding',
  refrain: 'refrains refrained refraining', abstain: 'abstains abstained abstaining', complain: 'complains complained complaining', review: 'reviews reviewed reviewing',
  begin: 'begins began begun beginning', start: 'starts started starting', expect: 'expects expected expecting', fall: 'falls fell fallen falling',
  build: 'builds built building', grow: 'grows grew grown growing', steal: 'steals stole stolen stealing', pull: 'pulls pulled pulling', receive: 'receives received receiving',
  sink: 'sinks sank sunk sinking', spoil: 'spoils spoiled spoilt spoiling', ruin: 'ruins ruined ruining', swear: 'swears swore sworn swearing', bear: 'bears bore borne bearing'
}

/** All written forms of a verb, the base form first. */
export function verbForms(base: string): string[] {
  const known = irregular[base]
  if (known) return [base, ...known.split(' ')]
  const s = /(?:s|x|z|ch|sh)$/u.test(base) ? `${base}es` : /[^aeiou]y$/u.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`
  if (base.endsWith('e')) return [base, s, `${base}d`, base.endsWith('ee') ? `${base}ing` : `${base.slice(0, -1)}ing`]
  if (/[^aeiou]y$/u.test(base)) return [base, s, `${base.slice(0, -1)}ied`, `${base}ing`]
  if (doubles(base)) return [base, s, `${base}${base.at(-1)}ed`, `${base}${base.at(-1)}ing`]
  return [base, s, `${base}ed`, `${base}ing`]
}

/** One vowel before one last consonant, in a word of one syllable: `slam`, `slammed`. */
function doubles(base: string): boolean {
  return /^[^aeiou]*[aeiou][bdgklmnprt]$/u.test(base)
}

/** A noun and its plural. */
export function nounForms(base: string): string[] {
  if (/(?:s|x|z|ch|sh)$/u.test(base)) return [base, `${base}es`]
  if (/[^aeiou]y$/u.test(base)) return [base, `${base.slice(0, -1)}ies`]
  return [base, `${base}s`]
}
