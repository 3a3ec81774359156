import { readFileSync } from 'node:fs'
import unhomoglyph from 'unhomoglyph'
import { parse } from 'yaml'
import { foldIdentity, type LookAlikes } from '../../server/kernel/identityKey.ts'
import { readForeignPatent, readInternationalApplication, readPatentNumber } from '../../server/kernel/patentNumber.ts'
import { projectPath } from '../paths.ts'
import { placeholderTest } from './placeholders.ts'

const read = (file: string): string => readFileSync(projectPath('config', 'identity', file), 'utf8')
const lookAlikes: LookAlikes = parseLookAlikes(read('look-alikes.yaml'))

/**
 * What makes a serial, contract, batch, catalogue or bank number, or the name of a site, the same however it is spelled:
 * see {@link foldIdentity}. Empty where nothing but blanks and dashes was typed.
 */
export const identityKey = (text: string): string => foldIdentity(text, lookAlikes)

/** Why a text identifies nothing: no letter or digit in it, or a word that stands where a number is missing. */
export type NoIdentity = 'silent' | 'placeholder'

/** Whether a text says which thing it is of: — and 待定 do not, in whatever spelling; null where it does. */
export function whyNoIdentity(text: string): NoIdentity | null {
  const bare = bareLetters(identityKey(text))
  if (bare === '') return 'silent'
  return isPlaceholder(bare) ? 'placeholder' : null
}

/** {@link identityKey}, or null where there is no text or it identifies nothing ({@link whyNoIdentity}). */
export const identityKeyOrNull = (text: string | null): string | null =>
  text === null || whyNoIdentity(text) !== null ? null : identityKey(text)

/**
 * What texts share that look alike to a hurried eye, 0 and O, 1, I and l among them (skeleton of UTS 39), whatever signs and
 * accents stand between or above: GT/2026/0017 and GT_2026_0017. It only ever raises a review: numbers that differ by such
 * characters alone can be two things.
 */
export const identitySkeleton = (text: string): string =>
  // 一 and the like pass for a dash between letters.
  unhomoglyph(bareLetters(identityKey(text)))
    .normalize('NFD')
    .replace(SIGNS, '')
    .replaceAll('ー', '')

const SIGNS = /[\p{P}\p{S}\p{M}]/gu
const bareLetters = (text: string): string => text.normalize('NFD').replace(SIGNS, '')
const isPlaceholder = placeholderTest(read('placeholders.yaml'), (text) => bareLetters(identityKey(text)))

/**
 * What makes a patent the same however its number is written: ZL201910123456.7, 2019 1012 3456 and CN201910123456 are
 * one, whatever words and signs stand around. A check digit says nothing more. Numbers of publications and of other
 * offices count apart, those of other rights stand for themselves.
 */
export function patentKey(text: string): string {
  const key = identityKey(text)
  const number = readPatentNumber(key)
  if (number !== null) return `CN-${number.kind}-${number.digits}`
  return readInternationalApplication(key) ?? readForeignPatent(key) ?? key
}

/** Whether a {@link patentKey} is that of a Chinese patent, which is one whoever names it. */
export const isChinesePatent = (key: string): boolean => key.startsWith('CN-')

/**
 * The key of the patent that a hurried eye reads where a letter stands for a digit or the other way round, as in
 * Z1 20191O123456.7; null where it reads none. It only ever raises a review.
 */
export function patentLike(text: string): string | null {
  const key = identityKey(text).replace(/^Z[1I]/, 'ZL')
  const digits = key.slice(2).replace(/[OQD]/g, '0').replace(/[IL]/g, '1')
  const number = readPatentNumber(key) ?? readPatentNumber(key.slice(0, 2) + digits)
  return number === null ? null : `CN-${number.kind}-${number.digits}`
}

/** Code points by the text they are taken for, as hexadecimal numbers; a wrong file is an error at start-up. */
function parseLookAlikes(yaml: string): LookAlikes {
  const groups = Object.entries(parse(yaml) as Readonly<Record<string, string>>)
  return new Map(
    groups.flatMap(([meant, codes]) =>
      codes.split(' ').map((code) => [String.fromCodePoint(Number.parseInt(code, 16)), meant] as const),
    ),
  )
}
