/** A Chinese patent by the number of its application or of its publication. */
export interface PatentNumber {
  readonly kind: 'application' | 'publication'
  /** Eight or twelve digits of an application; of a publication its digits without the letter of its stage. */
  readonly digits: string
  /** Check digit as written, and as it ought to be; null where none was written. */
  readonly check: { readonly written: string; readonly right: string } | null
}

/** The kind of right: invention, utility model, design, and international applications of the first two. */
const APPLICATION =
  /^(?:CN|ZL)?((?:19|20)\d{2}[12389]\d{7}|(?:8[5-9]|9\d|0[0-3])[12389]\d{5})(?:\.?([\dX]))?(?:[A-CSUY]\d?)?$/
const PUBLICATION = /^CN(\d{7}|\d{9})([A-CSUY]\d?)$/
/** Before stages had letters of their own a publication can stand without. */
const BARE_PUBLICATION = /^CN(\d{9})$/
/** What people write before and after a number: the words for it, and signs. */
const WORDS_BEFORE =
  /^(?:中国|国家|发明|实用新型|外观设计|专利|申请|授权|公开|公告|证书|编?号码?|第|PATENT|APPLICATION|NO|[^\p{L}\p{N}])+/u
const SIGNS_AFTER = /(?:号|[^\p{L}\p{N}])+$/u
const OFFICES = /^(?:(?:CN|ZL)(?:NO|[^\p{L}\p{N}])*)+/u
/** What stands for the point before the check digit, where the key of an identity left it. */
const POINTS = /[·•。,]/gu
const WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]

/**
 * Reads the number of a Chinese patent (ZC 0006-2003) from its identity key, which has no dashes, blanks or small
 * letters: office prefix CN or ZL or none, eight or twelve digits, check digit with or without its point; the words for
 * it and signs around are read over. A publication, told by the letter of its stage, counts apart. Null for numbers of
 * other offices and kinds.
 */
export const readPatentNumber = (key: string): PatentNumber | null => readBare(bareNumber(key))

/** `专利号:ZL201910123456·7` as `ZL201910123456.7`; of both prefixes the one of patents that were granted. */
function bareNumber(key: string): string {
  const number = key.replace(SIGNS_AFTER, '').replace(WORDS_BEFORE, '')
  const [offices = ''] = OFFICES.exec(number) ?? []
  const office = offices.includes('ZL') ? 'ZL' : offices.slice(0, 2)
  return office + number.slice(offices.length).replace(POINTS, '.')
}

function readBare(key: string): PatentNumber | null {
  const publication = PUBLICATION.exec(key)
  if (publication) return { kind: 'publication', digits: publication[1] ?? '', check: null }
  const application = APPLICATION.exec(key)
  if (application) {
    const [, digits = '', written] = application
    const right = patentCheckDigit(digits)
    const check = written === undefined ? null : { written, right }
    const bare = key.includes('.') ? null : BARE_PUBLICATION.exec(key)
    if (!bare || written === right) return { kind: 'application', digits, check }
  }
  const bare = BARE_PUBLICATION.exec(key)
  return bare ? { kind: 'publication', digits: bare[1] ?? '', check: null } : null
}

/** The check digit of an application number: the sum of digits by weights 2 to 9, 2 to 5, modulo 11, ten written X. */
export function patentCheckDigit(digits: string): string {
  const sum = Array.from(digits).reduce((total, digit, place) => total + Number(digit) * (WEIGHTS[place] ?? 0), 0)
  return sum % 11 === 10 ? 'X' : String(sum % 11)
}

/** Number of a patent of another office, with the letter of its stage where there is one. */
const FOREIGN =
  /^(US|EP|WO|DE|GB|HK|JP|KR|FR|CA|AU|TW|RU|IN|EA)(?:PATENT|PAT|NO)*([A-Z]{0,2})(\d{6,14}?)([A-CSUY]\d?)?$/
/** Offices that never give the same number to two stages of different patents, so that the letter adds nothing. */
const ONE_SERIES: readonly string[] = ['US', 'EP', 'WO', 'DE', 'GB', 'HK']
/** Offices with a check digit behind a point, and how many digits there are where the point was written as a dash. */
const CHECKED = /^((?:EP|DE|HK)[^.]*)\.\d(?=[A-Z]|$)/
const WITH_CHECK: Readonly<Record<string, readonly number[]>> = { EP: [9], DE: [13], HK: [9, 12] }
/** Series and number of an application in the United States, which a patent can have as its number. */
const US_APPLICATION = /^US(?:PATENT|PAT|APPLICATION|APPL|SERIAL|NO|[^A-Z\d])*(\d{2})\/(\d{3}),?(\d{3})$/
/** What Japanese papers call applications, their publications and patents: 特願, 特開, 特表, 特許. */
const JAPANESE =
  /^(?:日本国?|JP|[^\p{L}\p{N}])*特(願|愿|開|开|表|許|许)(?:第|[^\p{L}\p{N}])*([平昭]?)成?和?(\d+)(?:号?公?[報报]?|[^\p{L}\p{N}])*$/u
const JAPANESE_STAGES: Readonly<Record<string, string>> = { 開: 'A', 开: 'A', 表: 'A', 許: 'B', 许: 'B' }
const JAPANESE_ERAS: Readonly<Record<string, string>> = { 平: 'H', 昭: 'S' }
/** Year and running number of a Japanese application or its publication since 2000. */
const JAPANESE_YEAR = /^(20\d{2})(\d{1,6})$/

/** Receiving office, year and running number; until 2003 the year has two digits and the number five. */
const INTERNATIONAL = /PCT[^A-Z\d]*([A-Z]{2})[^A-Z\d]*(?:((?:19|20)\d{2})[^A-Z\d]*(\d{6})|(\d{2})[^A-Z\d]*(\d{5}))$/

/**
 * An international application (section 307 of the Administrative Instructions under the PCT) from its identity key, in its
 * official spelling: PCT/CN2019/123456, PCT CN 2019123456 and 国际申请号 PCT-CN2019-123456 are one. Null for anything else.
 */
export function readInternationalApplication(key: string): string | null {
  const [found, office, year, number, shortYear = '', shortNumber = ''] =
    INTERNATIONAL.exec(key.replace(SIGNS_AFTER, '')) ?? []
  if (found === undefined) return null
  if (year !== undefined) return `PCT/${office}${year}/${number}`
  // Applications began in 1978.
  return `PCT/${office}${shortYear >= '78' ? '19' : '20'}${shortYear}/0${shortNumber}`
}

/**
 * A patent of another office as office and number, from its identity key: US 10,123,456 B2, US10123456 and US-10123456-B2
 * are one, and so are 特願2019-123456 and JP2019-123456. Check digits of the European, the German and the Hong Kong office
 * are read over. Null for anything else.
 */
export function readForeignPatent(key: string): string | null {
  const application = US_APPLICATION.exec(key)
  if (application) return `US-APPLICATION-${application.slice(1).join('')}`
  const bare = (readJapanese(key) ?? key)
    .replace(/^[^A-Z\d]+/, '')
    .replace(CHECKED, '$1')
    .replace(/[^A-Z\d]/g, '')
  const [, office, kind = '', digits = '', stage = ''] = FOREIGN.exec(bare) ?? []
  if (office === undefined) return null
  if (office === 'JP' && kind === '') return `JP-${japaneseNumber(digits, stage)}`
  const number = WITH_CHECK[office]?.includes(digits.length) ? digits.slice(0, -1) : digits
  return `${office}-${kind}${number.replace(/^0+/, '')}${ONE_SERIES.includes(office) ? '' : stage}`
}

/** 特開2019-123456 as JP2019123456A. */
function readJapanese(key: string): string | null {
  const [, what = '', era = '', digits] = JAPANESE.exec(key) ?? []
  return digits === undefined ? null : `JP${JAPANESE_ERAS[era] ?? ''}${digits}${JAPANESE_STAGES[what] ?? ''}`
}

/** Patents have seven digits and no year; of the rest an application and a publication can share theirs. */
function japaneseNumber(digits: string, stage: string): string {
  const [, year, running = ''] = JAPANESE_YEAR.exec(digits) ?? []
  if (digits.length === 7 && !stage.startsWith('A')) return digits
  return year === undefined ? `${digits.replace(/^0+/, '')}${stage}` : `${year}${running.padStart(6, '0')}${stage}`
}
