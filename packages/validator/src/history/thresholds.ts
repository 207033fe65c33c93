/** A number that a pattern is held against. `why` says what it stands on, for those who think of changing it. */
interface Threshold {
  readonly is: number
  readonly unit: string
  readonly why: string
}

type Table = Readonly<Record<string, Readonly<Record<string, Threshold>>>>

/**
 * Every threshold, with its default and the reason for it. `early` counts purchases that were rated before the goods can
 * have come: they need fewer, since nobody can honestly rate what they have not seen.
 */
export const thresholdTable = {
  general: {
    smallPrice: {
      is: 5,
      unit: 'dollars a purchase',
      why: 'About what sending a tracked parcel costs: below it, a purchase by itself costs more to send than it is worth.'
    },
    centsPrice: {
      is: 0.05,
      unit: 'dollars a purchase',
      why: 'Marketplaces charge 0.20 to 0.40 for every order, so such a sale can only lose money; cheap cards and stamps start at 0.10.'
    },
    arrivalHours: {
      is: 24,
      unit: 'hours',
      why: 'Nothing that is posted arrives sooner than the next day. A recorded delivery counts in its place.'
    },
    atOnceMinutes: {
      is: 10,
      unit: 'minutes',
      why: 'The order page is still open: the rating says nothing about goods or postage.'
    },
    sessionHours: {
      is: 12,
      unit: 'hours',
      why: 'One evening of shopping. What is bought in it and rated together after it came is one parcel.'
    }
  },
  burst: {
    days: {
      is: 7,
      unit: 'days',
      why: 'Marketplaces count a partner once a week: what comes in one week is one opinion.'
    },
    review: {is: 10, unit: 'small purchases', why: 'One a day is a habit, and leaves room for days with two.'},
    reject: {
      is: 20,
      unit: 'small purchases',
      why: 'About three a day for a week, each checked out and rated by itself.'
    },
    earlyReview: {is: 5, unit: 'rated early', why: 'The number that “five items for five positives” speaks of.'},
    earlyReject: {is: 10, unit: 'rated early', why: 'Twice that: no longer a hasty rater with a full basket.'}
  },
  samePrice: {
    days: {is: 7, unit: 'days', why: 'As for a burst.'},
    review: {
      is: 10,
      unit: 'purchases at one price',
      why: 'Goods that are chosen differ in price. For review only: a shop may sell all its cards at one price.'
    }
  },
  atOnce: {
    days: {is: 7, unit: 'days', why: 'As for a burst: a weekly customer who always rates at once stays below.'},
    review: {
      is: 3,
      unit: 'rated at once',
      why: 'Once is haste, twice is chance, three times in a week is a way of doing it.'
    },
    reject: {is: 10, unit: 'rated at once', why: 'Whatever the price, ten ratings in a week were not about the goods.'},
    smallReject: {is: 5, unit: 'small ones rated at once', why: 'Where next to nothing was paid, half as many do.'}
  },
  drip: {
    days: {
      is: 90,
      unit: 'days',
      why: 'Thirteen weeks: long enough to see who buys once a week to be counted each time.'
    },
    review: {is: 8, unit: 'small ones rated at once', why: 'More than every other week.'},
    reject: {is: 16, unit: 'small ones rated at once', why: 'More than every week.'}
  },
  split: {
    hours: {
      is: 24,
      unit: 'hours',
      why: 'Within a day a quantity would have done; a week or a month apart is a supply.'
    },
    review: {is: 5, unit: 'purchases of one item', why: 'Four are forgotten cups and last-minute guests.'},
    reject: {is: 10, unit: 'purchases of one item', why: 'The “split into ten” of the policy, at any price.'},
    earlyReject: {
      is: 5,
      unit: 'small ones rated early',
      why: 'Small, the same, and rated unseen: nothing is left to explain.'
    },
    lines: {
      is: 10,
      unit: 'rated lines of one item',
      why: 'One order may list sizes and colours; ten rated lines want a look.'
    }
  },
  cents: {
    days: {is: 30, unit: 'days', why: 'A month takes in those who know that a week is counted once.'},
    review: {is: 5, unit: 'purchases for cents', why: 'A few free samples in a month are honest.'},
    reject: {is: 10, unit: 'purchases for cents', why: 'Ten orders that cost the seller more than they brought.'},
    earlyReview: {is: 3, unit: 'rated early', why: 'Nothing paid and nothing seen.'},
    earlyReject: {is: 5, unit: 'rated early', why: 'The same, past chance.'}
  },
  swap: {
    days: {is: 14, unit: 'days', why: 'A week for each side to do its part.'},
    review: {
      is: 3,
      unit: 'small purchases each way',
      why: 'Collectors sell to each other; three parcels each way in two weeks are many.'
    },
    reject: {is: 5, unit: 'small purchases each way', why: 'Ten trades and next to no money moved.'},
    earlyReview: {is: 2, unit: 'rated early each way', why: 'Both buy next to nothing and both rate it unseen, twice.'},
    earlyReject: {is: 3, unit: 'rated early each way', why: 'The same, past chance.'}
  },
  circle: {
    days: {is: 30, unit: 'days', why: 'A thing that is liked and sold on comes back after months, if ever.'},
    review: {
      is: 2,
      unit: 'returns of one item',
      why: 'There, back, and there again. Once back may be two sellers of the same goods.'
    },
    reject: {is: 4, unit: 'returns of one item', why: 'The same thing crossed five times.'},
    earlyReview: {is: 1, unit: 'returns, rated early or for cents', why: 'There and back unseen, or for nothing.'},
    earlyReject: {is: 2, unit: 'returns, rated early or for cents', why: 'There, back and there again.'}
  },
  makeUp: {
    days: {is: 30, unit: 'days after the negative', why: 'Later purchases have reasons of their own.'},
    review: {
      is: 4,
      unit: 'small purchases',
      why: 'A second and a third chance are honest; one a week is many, so soon after.'
    },
    reject: {is: 8, unit: 'small purchases', why: 'Two a week from a seller who has just disappointed.'},
    earlyReview: {is: 3, unit: 'rated early', why: 'Praise, unseen, from somebody who has just been disappointed.'},
    earlyReject: {is: 5, unit: 'rated early', why: 'The same, past chance.'},
    growth: {
      is: 2,
      unit: 'times as many as before',
      why: 'Who bought as much before the negative only goes on as before.'
    }
  },
  pileOn: {
    days: {is: 30, unit: 'days', why: 'The memory of the bad purchase is fresh.'},
    review: {is: 3, unit: 'negatives', why: 'Who is let down does not come back three times in a month.'},
    reject: {is: 5, unit: 'small purchases with negatives', why: 'Bought cheaply again and again, only to be rated.'}
  }
} as const satisfies Table

type ThresholdTable = typeof thresholdTable

/** All thresholds as numbers, by rule. Units and reasons stand in `thresholdTable`. */
export type HistoryThresholds = {
  readonly [Rule in keyof ThresholdTable]: {readonly [Name in keyof ThresholdTable[Rule]]: number}
}

/** Some thresholds, to be set in place of the defaults. */
export type HistoryOptions = {
  readonly [Rule in keyof HistoryThresholds]?: {readonly [Name in keyof HistoryThresholds[Rule]]?: number}
}

/** The thresholds to check by. Throws a `RangeError` that names a threshold that is unknown or makes no sense. */
export function readThresholds(options: HistoryOptions = {}): HistoryThresholds {
  const table: Table = thresholdTable
  const asked = options as Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>
  for (const [rule, names] of Object.entries(asked)) {
    for (const [name, value] of Object.entries(names ?? {})) {
      if (!Object.hasOwn(table, rule) || !Object.hasOwn(table[rule]!, name)) {
        throw new RangeError(`there is no threshold ${rule}.${name}`)
      }
      if (typeof value !== 'number' || !Number.isFinite(value) || value <= 0) {
        throw new RangeError(`the threshold ${rule}.${name} must be a number above 0`)
      }
    }
  }
  const read: Record<string, Record<string, number>> = {}
  for (const [rule, names] of Object.entries(table)) {
    read[rule] = {}
    for (const [name, {is}] of Object.entries(names))
      read[rule][name] = (asked[rule]?.[name] as number | undefined) ?? is
    holdOrder(rule, read[rule], 'review', 'reject')
    holdOrder(rule, read[rule], 'earlyReview', 'earlyReject')
  }
  return read as HistoryThresholds
}

function holdOrder(rule: string, names: Readonly<Record<string, number>>, weak: string, strong: string): void {
  const [least, most] = [names[weak], names[strong]]
  if (least !== undefined && most !== undefined && least > most) {
    throw new RangeError(`the threshold ${rule}.${weak} must not be above ${rule}.${strong}`)
  }
}
