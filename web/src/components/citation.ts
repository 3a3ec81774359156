/** Laws and kinds of documents as the references of figures name them, with their English names. */
const SOURCES: readonly (readonly [RegExp, string])[] = [
  [/^《?保险法》?/, 'Insurance Law'],
  [/^《?民法典》?/, 'Civil Code'],
  [/^费率表/, 'Tariff'],
  [/^条款/, 'Policy wording'],
  [/^核保规程(?:（[^）]*）)?/, 'Underwriting rules'],
]

const ARTICLES = /^(?:\s*[、，]?\s*第[0-9零〇一二三四五六七八九十百]+条(?:（[一二三四五六七八九十]+）)?)+/
const ARTICLE = /第([0-9零〇一二三四五六七八九十百]+)条(?:（([一二三四五六七八九十]+)）)?/g

const DIGITS = '零一二三四五六七八九'

/** `二十三` and `23` -> 23, below a thousand. */
export function articleNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  let total = 0
  let digit = 0
  for (const character of text.replaceAll('〇', '零')) {
    if (character === '百' || character === '十') {
      total += (digit || 1) * (character === '百' ? 100 : 10)
      digit = 0
    } else digit = DIGITS.indexOf(character)
  }
  return total + digit
}

/**
 * A Chinese reference for who reads English: `费率表第十三条 计费限额` -> `Tariff, art. 13`. What the article is called
 * stands in the document alone. Null where the source is known by a name or number of its own.
 */
export function englishCitation(reference: string): string | null {
  for (const [source, name] of SOURCES) {
    const rest = reference.replace(source, '')
    if (rest === reference) continue
    const [cited] = ARTICLES.exec(rest) ?? []
    if (cited === undefined) return null
    const numbers = [...cited.matchAll(ARTICLE)].map(
      ([, number = '', item]) => `${articleNumber(number)}${item ? `(${articleNumber(item)})` : ''}`,
    )
    return `${name}, ${numbers.length > 1 ? 'arts.' : 'art.'} ${numbers.join(', ')}`
  }
  return null
}
