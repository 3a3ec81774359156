import { ANY_SIGN, LINK, SIDE } from './demandSigns.ts'

/** Where another indicator begins after a comma: a code and a sign, or a code and a number with its side. */
const BEGINS = [
  String.raw`\p{L}[\p{L}\p{N}_]*\s*(?:[(（][^()（）]+[)）])?\s*(?:${ANY_SIGN}|[＜＞＝：])`,
  String.raw`\p{L}+\s*(?:[(（][^()（）]+[)）])?\s*(?:${LINK})?\s*[+-]?\d[^,，、;；]*(?:${SIDE})`,
].join('|')
/** A number before a code begins one as well, but not behind a digit, where the comma may be within a number. */
const ENCLOSING = String.raw`(?<!\p{N}\s*[,，、])\s*[+-]?\d[^;；\p{Script=Han}<>≥≧⩾≤≦⩽＜＞]*(?:<=|>=|[<>≥≧⩾≤≦⩽＜＞])\s*\p{L}`
const BETWEEN = new RegExp(String.raw`[;；\r\n]|[,，、](?:(?=\s*(?:${BEGINS}))|(?=${ENCLOSING}))`, 'u')

/** The demands of one cell: between semicolons, lines, and commas after which another indicator begins. */
export const splitDemands = (cell: string): string[] =>
  cell
    .split(BETWEEN)
    .map((part) => part.trim())
    .filter((part) => part !== '')
