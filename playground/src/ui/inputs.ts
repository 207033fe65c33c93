import type {Surface} from '@feedback-lint/core'
import {authorsOf, formatOf, isComment, onSurface, ratingsOf, type State, starNames} from '../state/state.js'
import type {Store} from '../state/store.js'
import {h} from './dom.js'

const surfaceNames: Readonly<Record<Surface, string>> = {
  listing: 'Listing',
  message: 'Message',
  'revision-request': 'Revision request',
  feedback: 'Feedback',
  'follow-up': 'Follow-up'
}
const authorNames = {seller: 'Seller', buyer: 'Buyer'} as const
const ratingNames = {positive: 'Positive', neutral: 'Neutral', negative: 'Negative'} as const
const formatNames = {text: 'Plain text', markdown: 'Markdown', html: 'HTML'} as const

/** What is known of the text: the other fields of the submission. */
export function createInputs(form: HTMLFormElement, store: Store<State>): void {
  const surface = select('surface', 'Surface', () => {
    const found = Object.keys(surfaceNames).find((name) => name === surface.input.value) as Surface
    store.set(onSurface(store.now, found))
  })
  const from = select('from', 'Author', () => store.set({from: from.input.value as State['from']}))
  const format = select('format', 'Format', () => store.set({format: format.input.value as State['format']}))
  const rating = select('rating', 'Rating', () => store.set({rating: rating.input.value as State['rating']}))
  const requested = h('input', {
    type: 'checkbox',
    id: 'requested',
    on: {change: () => store.set({requested: requested.checked})}
  })
  const requestedField = h('label', {class: 'check field-check', for: 'requested'}, requested, 'asks for positive')
  const stars = starNames.map((name) => {
    const id = `stars-${name}`
    const input = h('select', {id, on: {change: () => setStars(name, Number(input.value))}}, option('0', '–'))
    for (let count = 1; count <= 5; count += 1) input.append(option(String(count), String(count)))
    return {name, input, field: h('label', {class: 'stars-field', for: id}, name, input)}
  })
  const starsField = h(
    'fieldset',
    {class: 'stars'},
    h('legend', {}, 'Detailed ratings, 1 to 5'),
    ...stars.map(({field}) => field)
  )
  const listing = h('textarea', {id: 'listing', rows: 3, on: {input: () => store.set({listing: listing.value})}})
  const listingField = h(
    'details',
    {class: 'listing'},
    h('summary', {}, 'Listing that it is about'),
    h('label', {class: 'hidden', for: 'listing'}, 'Listing that it is about'),
    listing
  )

  const setStars = (name: string, count: number): void => {
    const others = Object.entries(store.now.stars).filter(([other]) => other !== name)
    store.set({stars: Object.fromEntries(count > 0 ? [...others, [name, count]] : others)})
  }

  const draw = (state: State): void => {
    fill(surface.input, Object.entries(surfaceNames), state.surface)
    const authors = authorsOf(state.surface)
    fill(
      from.input,
      authors.map((name) => [name, authorNames[name]]),
      state.from
    )
    from.input.disabled = authors.length === 1
    const usual = formatNames[formatOf({format: '', surface: state.surface})]
    fill(format.input, [['', `Usual (${usual})`], ...Object.entries(formatNames)], state.format)
    const ratings = ratingsOf(state.surface)
    rating.field.hidden = ratings.length === 0
    rating.label.textContent = isComment(state.surface) ? 'Rating' : 'Rating now'
    fill(
      rating.input,
      ratings.map((name) => [name, ratingNames[name]]),
      state.rating
    )
    requestedField.hidden = state.surface !== 'revision-request'
    requested.checked = state.requested
    starsField.hidden = state.surface !== 'feedback'
    for (const {name, input} of stars) input.value = String(state.stars[name] ?? 0)
    listingField.hidden = state.surface === 'listing'
    if (listing.value !== state.listing) listing.value = state.listing
    if (state.listing !== '' && document.activeElement !== listing) listingField.open = true
  }

  form.append(
    h('div', {class: 'input-row'}, surface.field, from.field, format.field, rating.field, requestedField),
    starsField,
    listingField
  )
  form.addEventListener('submit', (event) => event.preventDefault())
  store.listen(draw)
  draw(store.now)
}

function select(
  id: string,
  name: string,
  change: () => void
): {field: HTMLElement; label: HTMLElement; input: HTMLSelectElement} {
  const input = h('select', {id, on: {change}})
  const label = h('label', {for: id}, name)
  return {field: h('div', {class: 'field'}, label, input), label, input}
}

function option(value: string, name: string): HTMLOptionElement {
  return h('option', {value}, name)
}

/** Draws the options anew only where they differ, so that an open list stays open. */
function fill(input: HTMLSelectElement, options: readonly (readonly [string, string])[], value: string): void {
  const known = [...input.options].map((one) => `${one.value} ${one.text}`).join('\n')
  if (known !== options.map(([one, name]) => `${one} ${name}`).join('\n')) {
    input.replaceChildren(...options.map(([one, name]) => option(one, name)))
  }
  input.value = value
}
