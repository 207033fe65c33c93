const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Base64 to bytes; written out, since the core leans on no global of Node or of a browser. */
export function bytesOf(text: string): Uint8Array {
  const values = new Uint8Array(128)
  for (let at = 0; at < alphabet.length; at += 1) values[alphabet.charCodeAt(at)] = at
  const end = text.endsWith('==') ? text.length - 2 : text.endsWith('=') ? text.length - 1 : text.length
  const bytes = new Uint8Array(Math.floor((end * 3) / 4))
  let bits = 0
  let held = 0
  let to = 0
  for (let at = 0; at < end; at += 1) {
    held = ((held << 6) | values[text.charCodeAt(at)]!) & 0xffffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[to] = (held >> bits) & 0xff
    to += 1
  }
  return bytes
}
