/** Elements that part blocks. All others join the words around them. */
export const partsBlocks: ReadonlySet<string> = new Set(
  `address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form
  frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend li listing main menu nav noframes noscript object ol optgroup
  option p plaintext pre search section select summary table tbody td template textarea tfoot th thead title tr ul video audio canvas
  xmp input meter progress`.split(/\s+/u)
)

export const lists: ReadonlySet<string> = new Set(['ul', 'ol', 'menu', 'dir', 'dl', 'select'])

export const items: ReadonlySet<string> = new Set(['li', 'dt', 'dd', 'option'])

/** Elements whose content is code, not prose. */
export const code: ReadonlySet<string> = new Set(['code', 'kbd', 'samp'])

/** Elements whose content nobody sees. */
export const unread: ReadonlySet<string> = new Set(['script', 'style'])

/** Elements in which white space stands as written. */
export const keepsSpace: ReadonlySet<string> = new Set(['pre', 'textarea', 'listing', 'xmp', 'plaintext'])

/** Elements in which `<` is a plain character. */
export const plainTags: ReadonlySet<string> = new Set(['textarea', 'title'])

/** Elements in which `<` and `&` are plain characters. */
export const plainText: ReadonlySet<string> = new Set(['xmp', 'iframe', 'noembed', 'noframes', 'plaintext'])

/** Elements of SVG and MathML with HTML in them. */
export const holdsHtml: Readonly<Record<'svg' | 'math', ReadonlySet<string>>> = {
  svg: new Set(['foreignObject', 'desc', 'title']),
  math: new Set(['mi', 'mo', 'mn', 'ms', 'mtext'])
}

/** Elements without content. */
export const voids: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr basefont bgsound frame keygen'.split(' ')
)
