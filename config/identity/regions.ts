import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import Joi, { type StringSchema } from '../joi.ts'
import { projectPath } from '../paths.ts'

type Names = Readonly<Record<string, string>>

interface RegionFile {
  readonly provinces: Names
  readonly prefectures: Names
  readonly direct: Names
  readonly former: Names
  readonly offices: Names
}

const names = (digits: RegExp) => Joi.object().pattern(digits, Joi.string().required()).required()
const schema = Joi.object<RegionFile>({
  provinces: names(/^\d{2}$/),
  prefectures: names(/^\d{4}$/),
  direct: names(/^\d{4}$/),
  former: names(/^\d{4}$/),
  offices: names(/^\d{4}$/),
})
const file: RegionFile = Joi.attempt(
  parse(readFileSync(projectPath('config', 'identity', 'regions.yaml'), 'utf8')),
  schema,
  'regions:',
)
const { provinces, prefectures, direct, former, offices } = file
const current: Names = { ...prefectures, ...direct }
const registered: Names = { ...current, ...former, ...offices }

/**
 * Whether six digits are a region of GB/T 2260: a province, a prefecture, cities with a plan status of their own among
 * them, or a county of one. Counties are taken as they come, because they change from year to year.
 */
export const isRegion = (code: string): boolean => SIX_DIGITS.test(code) && isBelow(code, current)

/**
 * What a region is called, `浙江省宁波市`; a county, whose name is not on file, by its prefecture and code. Null for what is
 * no region.
 */
export function regionName(code: string): string | null {
  if (!isRegion(code)) return null
  // What lies directly below a province or city goes by the province alone.
  const name = `${provinces[code.slice(0, 2)]}${prefectures[code.slice(0, 4)] ?? ''}`
  return code.endsWith('00') ? name : `${name}（${code}）`
}

/** Whether the office of a region, or the national one, gives credit codes: also of a prefecture abolished since. */
export const isRegistrationRegion = (code: string): boolean =>
  SIX_DIGITS.test(code) && (code === NATIONAL || isBelow(code, registered))

/** Whether a text is the beginning of regions: a province, a prefecture, a county. */
export const isRegionBeginning = (code: string): boolean =>
  code.length % 2 === 0 && isRegion(code.padEnd(6, '0')) && !/00$/.test(code)

const SIX_DIGITS = /^\d{6}$/
const NATIONAL = '100000'

function isBelow(code: string, known: Names): boolean {
  const [province, prefecture] = [code.slice(0, 2), code.slice(0, 4)]
  if (!(province in provinces)) return false
  return prefecture in known || code.endsWith('0000')
}

/** Six digits that are a region. */
export const regionCode = (): StringSchema =>
  Joi.string()
    .custom((value: string, helpers) => (isRegion(value) ? value : helpers.error('region.unknown')))
    .messages({
      'region.unknown': '{{#label}} must be a region of GB/T 2260',
    })
