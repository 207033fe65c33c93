/** The letters that digits, signs and currency symbols pass for inside a word, the likelier first. */
export const leetLetters: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '0': 'o', '1': 'il', '2': 'z', '3': 'e', '4': 'a', '5': 's', '6': 'gb', '7': 't', '8': 'b', '9': 'g',
    '@': 'a', $: 's', '!': 'il', '|': 'li', '+': 't',
    '€': 'e', '£': 'le', '¢': 'c', '¥': 'y', '₡': 'c', '₢': 'c', '₣': 'f', '₤': 'l', '₥': 'm', '₦': 'n', '₩': 'w', '₫': 'd',
    '₭': 'k', '₮': 't', '₱': 'p', '₲': 'g', '₳': 'a', '₴': 's', '₵': 'c', '₹': 'r', '₽': 'p', '₿': 'b', '฿': 'b', '§': 's', '°': 'o'
  })
)
