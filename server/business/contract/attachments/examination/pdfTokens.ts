/** Blanks and comments, signs, strings of digits, names, and what is left (ISO 32000-2, 7.2 and 7.3). */
const TOKEN = /[\0\t\n\f\r ]+|%[^\r\n]*|<<|>>|[[\]{}]|<[^<>]*>|\/?[^\0\t\n\f\r ()<>[\]{}/%]+|\//y
const PASSED_OVER = /^[\0\t\n\f\r %]/

/** The tokens of a piece of a PDF, a string as `()` whatever it says; null where it is not made of whole ones. */
export function tokensOf(text: string): string[] | null {
  const tokens: string[] = []
  let at = 0
  while (at < text.length) {
    if (text[at] === '(') {
      at = endOfString(text, at)
      if (at < 0) return null
      tokens.push('()')
      continue
    }
    TOKEN.lastIndex = at
    const token = TOKEN.exec(text)?.[0]
    if (token === undefined) return null
    if (!PASSED_OVER.test(token)) tokens.push(token)
    at += token.length
  }
  return tokens
}

/** Behind the string that begins here: parentheses in it are paired or escaped. Less than 0: it has no end. */
function endOfString(text: string, begin: number): number {
  let depth = 0
  for (let at = begin; at < text.length; at++) {
    if (text[at] === '\\') at += 1
    else if (text[at] === '(') depth += 1
    else if (text[at] === ')') depth -= 1
    if (depth === 0) return at + 1
  }
  return -1
}

/** With every `#xx` in names written as the letter it stands for. */
export const plainNames = (text: string): string =>
  text.replaceAll(/#([\da-f]{2})/gi, (_escape, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
