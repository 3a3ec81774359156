import { createRequire } from 'node:module'

const confusables = createRequire(import.meta.url)('unhomoglyph/data.json') as Readonly<Record<string, string>>

/** Prototypes of Unicode that are another ASCII character than the one people mean, or more than one. */
const MEANT: Readonly<Record<string, string>> = { l: 'I', rn: 'M', "''": '"' }
/** Capitals drawn small, or white in a black circle or square, that the confusables leave out or call other letters. */
const DRAWN_CAPITALS = [
  'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡ\0ʏᴢ',
  '🅐🅑🅒🅓🅔🅕🅖🅗🅘🅙🅚🅛🅜🅝🅞🅟🅠🅡🅢🅣🅤🅥🅦🅧🅨🅩',
  '🅰🅱🅲🅳🅴🅵🅶🅷🅸🅹🅺🅻🅼🅽🅾🅿🆀🆁🆂🆃🆄🆅🆆🆇🆈🆉',
].flatMap((row) => Array.from(row, (character, place) => [character, String.fromCharCode(0x41 + place)] as const))
/** Lines of tables, which pass for dashes. */
const DRAWN_DASHES = '─━┄┅┈┉╌╍╴╶╸╺'
const DRAWN: ReadonlyMap<string, string> = new Map([
  ...DRAWN_CAPITALS.filter(([character]) => character !== '\0'),
  ...Array.from(DRAWN_DASHES, (character) => [character, ''] as const),
])
/** What the confusables of Unicode 17 (22 July 2025) take for ASCII beyond those of Unicode 13. */
const LATER: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '3': 'ⲜⳄ',
    '6': 'ϬⳜⳓ',
    '9': 'ⳋ',
    ':': '\u{11DD9}',
    '+': '\u{1E6E9}',
    B: 'Ⲃ\u{16EB6}',
    I: 'ⲓ\u{11DDA}\u{16EAA}',
    P: 'Ⳏⳏ',
    Y: 'ⲩ',
  }).flatMap(([meant, looks]) => Array.from(looks, (look) => [look, meant] as const)),
)
const DIGIT = /^\p{Nd}$/u
const FIRST_BEYOND_ASCII = 0x80
const LAST = 0x10ffff

/**
 * Every character outside ASCII that is taken for ASCII text, with that text in capitals; empty for dashes. From the
 * confusables of Unicode (UTS 39); decimal digits of other scripts that look like no ASCII digit stand for their value.
 * A letter whose one case is taken for ASCII is taken for it in both, unless they look like different letters.
 */
export function deriveLookAlikes(): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (let code = FIRST_BEYOND_ASCII; code <= LAST; code += 1) {
    if (code >= 0xd800 && code <= 0xdfff) continue
    const character = String.fromCodePoint(code)
    if (character.normalize('NFKC') !== character) continue
    const meant = takenFor(character)
    if (meant !== null) found.set(character, meant)
  }
  for (const [character, meant] of [...found]) {
    for (const other of [character.toUpperCase(), character.toLowerCase()]) {
      if ([...other].length === 1 && other.normalize('NFKC') === other && !isAscii(other) && !found.has(other))
        found.set(other, meant)
    }
  }
  return found
}

function takenFor(character: string): string | null {
  const prototype = confusables[character]
  const drawn = DRAWN.get(character) ?? LATER.get(character)
  if (drawn !== undefined) return drawn
  if (DIGIT.test(character) && !/^\d$/.test(prototype ?? '')) return String(digitValue(character))
  // The ideographic zero of 二〇二六.
  if (character === '〇') return '0'
  if (prototype === undefined) return null
  const meant = MEANT[prototype] ?? prototype
  if (meant === '-') return ''
  return /^[0-9A-Za-z]+$/.test(meant) || /^[!-~]$/.test(meant) ? meant.toUpperCase() : null
}

/** Decimal digits stand in runs of ten that begin with zero. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  let before = 0
  while (DIGIT.test(String.fromCodePoint(code - before - 1))) before += 1
  return before % 10
}

const isAscii = (character: string): boolean => (character.codePointAt(0) ?? 0) < FIRST_BEYOND_ASCII

/** The data file: for each ASCII text the code points that are taken for it. */
export function lookAlikesFile(): string {
  const groups = new Map<string, string[]>()
  for (const [character, meant] of deriveLookAlikes())
    groups.set(meant, [...(groups.get(meant) ?? []), (character.codePointAt(0) ?? 0).toString(16).toUpperCase()])
  const lines = [...groups]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([meant, codes]) => `${quoted(meant)}: ${JSON.stringify(codes.toSorted(byCode).join(' '))}`)
  return [
    '# Characters outside ASCII with the ASCII text they are taken for; "" where they are taken for a dash.',
    '# Written by `npm run data:look-alikes` from the confusables of Unicode 13 (UTS 39, confusables.txt) in unhomoglyph,',
    '# those added until Unicode 17, and drawn capitals and lines.',
    ...lines,
    '',
  ].join('\n')
}

const byCode = (one: string, other: string): number => Number.parseInt(one, 16) - Number.parseInt(other, 16)

/** As the formatter quotes keys. */
const quoted = (text: string): string => (text === '"' ? `'"'` : JSON.stringify(text))
