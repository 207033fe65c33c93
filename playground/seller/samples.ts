/** The texts of the form's fields. */
export interface ListingTexts {
  readonly title: string
  readonly description: string
  readonly terms: string
}

/** Texts to try the form with. */
export const samples: readonly {readonly name: string; readonly texts: ListingTexts}[] = [
  {
    name: 'With things to change',
    texts: {
      title: 'Brass desk lamp, 1960s, 5-star seller',
      description: [
        '# Brass desk lamp',
        '',
        'Heavy base, new flex, green glass shade without chips. 42 cm high.',
        '',
        'Leave 5 stars for a $5 gift card. Colours may look *slightly* different on your screen.'
      ].join('\n'),
      terms: [
        '- Posted within two days.',
        '- Returns within 30 days.',
        '- Buyers who leave negative feedback will be blocked.',
        '- Please leave positive feedback when it arrives.'
      ].join('\n')
    }
  },
  {
    name: 'With nothing to change',
    texts: {
      title: 'Negative-feedback amplifier kit, unbuilt',
      description: [
        'A kit for a small valve amplifier with 14 dB of negative feedback. All parts are there, the box is worn.',
        '',
        'The manual is in English. Solder is not included.'
      ].join('\n'),
      terms: ['- Posted within two days.', '- Returns within 30 days.', '- Feedback is welcome, good or bad.'].join(
        '\n'
      )
    }
  },
  {name: 'Empty', texts: {title: '', description: '', terms: ''}}
]
