/** What a thread runs. It stands beside `src`'s other entries, which are bundled into a file in the same folder. */
export const threadFile = new URL('./thread.js', import.meta.url)
