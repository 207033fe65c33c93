/** What a call came back with. */
export interface Called {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  // biome-ignore lint/suspicious/noExplicitAny: the answers of many routes are looked into here.
  readonly json: any
}

/** Calls one service, with a key or without. */
export function caller(address: string, key?: string) {
  return async (
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {}
  ): Promise<Called> => {
    const isText = typeof body === 'string' || body instanceof Uint8Array
    const response = await fetch(address + path, {
      method,
      headers: {
        ...(body === undefined ? {} : {'content-type': 'application/json'}),
        ...(key === undefined ? {} : {authorization: `Bearer ${key}`}),
        ...headers
      },
      ...(body === undefined ? {} : {body: isText ? (body as string) : JSON.stringify(body)})
    })
    const text = await response.text()
    const isJson = /^application\/(?:problem\+)?json/u.test(response.headers.get('content-type') ?? '')
    return {status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : undefined}
  }
}

export const ndjson = {'content-type': 'application/x-ndjson'}
export const penalty = {surface: 'listing', from: 'seller', text: 'Buyers who leave negative feedback will be blocked.'}
export const lamp = {surface: 'listing', from: 'seller', text: 'Brass lamp, tested, with a new plug.'}
export const french = {
  surface: 'message',
  from: 'seller',
  text: 'Bonjour, pouvez-vous me dire si le colis est arrivé chez vous ? Merci beaucoup pour votre achat.'
}
