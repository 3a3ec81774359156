import { unprintable } from '../../../../../config/fonts/index.ts'
import { isCivilDate } from '../../../../kernel/civilDate.ts'
import type { Refusal } from '../../../../kernel/refusal.ts'
import { isFormulaLike } from '../../../../kernel/sheetText.ts'
import { textProblem } from '../../../../kernel/text.ts'
import type { CatalogueRefusalCode } from '../catalogue.refusals.ts'
import { findCategory } from './categories.ts'
import { COLUMNS, type ColumnKey } from './columns.ts'
import type { DemandProblem } from './demandAmount.ts'
import type { EditionFacts } from './edition.ts'
import type { EntryFacts, UnitOfSupport } from './entry.ts'
import { readDemand } from './readDemand.ts'
import { splitDemands } from './splitDemands.ts'
import type { Threshold } from './threshold.ts'

type RowRefusal = Refusal<CatalogueRefusalCode>

/** What one line says; `entry` is null when anything in it is wrong. */
export interface ParsedRow {
  readonly line: number
  readonly code: string
  readonly entry: EntryFacts | null
  readonly refusals: readonly RowRefusal[]
}

const CODE = /^\d{1,4}(?:\.\d{1,4}){0,4}$/
const UNITS: Readonly<Record<string, UnitOfSupport>> = {
  set: 'set',
  batch: 'batch',
  台套: 'set',
  '台（套）': 'set',
  '台(套)': 'set',
  套: 'set',
  台: 'set',
  批次: 'batch',
  批: 'batch',
}

/** Reads one line of a catalogue file; finds everything that is wrong with it, each with its place. */
export function parseRow(
  edition: EditionFacts,
  line: number,
  cells: ReadonlyMap<ColumnKey, string>,
  tooWide: boolean,
): ParsedRow {
  const refusals: RowRefusal[] = tooWide ? [{ code: 'catalogue.row-too-wide', field: `rows.${line}` }] : []
  const text = (key: ColumnKey): string => cells.get(key) ?? ''
  const refuse = (code: CatalogueRefusalCode, key: ColumnKey, value = text(key)) => {
    refusals.push({ code, field: `rows.${line}.${key}`, ...(value !== '' && { value: value.slice(0, 100) }) })
  }
  for (const { key, required, maxLength } of COLUMNS) {
    if (required && text(key) === '') refuse('catalogue.value-required', key)
    if (text(key).length > maxLength) refuse('catalogue.value-too-long', key)
    const problem = textProblem(text(key), { multiline: key === 'thresholds' })
    if (problem) refuse('catalogue.character', key, problem.character)
    const boxes = unprintable(text(key)).join('')
    if (!problem && boxes !== '') refuse('catalogue.unprintable', key, boxes)
  }
  if (text('code') !== '' && !CODE.test(text('code'))) refuse('catalogue.code-invalid', 'code')
  if (isFormulaLike(text('name'))) refuse('catalogue.name-unsafe', 'name')
  const category = findCategory(edition.scheme, text('category'))
  if (!category && text('category') !== '') refuse('catalogue.category-unknown', 'category')
  const unitOfSupport = Object.hasOwn(UNITS, text('unitOfSupport')) ? UNITS[text('unitOfSupport')] : undefined
  if (!unitOfSupport && text('unitOfSupport') !== '') refuse('catalogue.unit-invalid', 'unitOfSupport')
  const thresholds = readThresholds(text('thresholds'), (code, value) => refuse(code, 'thresholds', value))
  const validFrom = text('validFrom') || edition.validFrom
  const validTo = text('validTo') || edition.validTo
  if (!isCivilDate(validFrom)) refuse('catalogue.date-invalid', 'validFrom')
  else if (validTo !== null && !isCivilDate(validTo)) refuse('catalogue.date-invalid', 'validTo')
  else if (validTo !== null && validTo <= validFrom) refuse('catalogue.validity-empty', 'validTo', validTo)
  else {
    if (validFrom < edition.validFrom || (edition.validTo !== null && validFrom >= edition.validTo))
      refuse('catalogue.validity-outside-edition', 'validFrom', validFrom)
    if (edition.validTo !== null && (validTo === null || validTo > edition.validTo))
      refuse('catalogue.validity-outside-edition', 'validTo', validTo ?? '')
  }

  const code = text('code')
  if (refusals.length > 0 || !category || !unitOfSupport) return { line, code, entry: null, refusals }
  const entry = { code, category: category.code, name: text('name'), unitOfSupport, thresholds, validFrom, validTo }
  return { line, code, entry, refusals }
}

const PROBLEMS = {
  unreadable: 'catalogue.threshold-invalid',
  'unit-unknown': 'catalogue.threshold-unit-unknown',
  'range-empty': 'catalogue.threshold-range-empty',
  strict: 'catalogue.threshold-strict',
  conditional: 'catalogue.threshold-conditional',
} as const satisfies Record<DemandProblem, CatalogueRefusalCode>

function readThresholds(text: string, refuse: (code: CatalogueRefusalCode, value: string) => void): Threshold[] {
  const found: Threshold[] = []
  for (const part of splitDemands(text)) {
    const read = readDemand(part)
    if (!read.ok) {
      refuse(PROBLEMS[read.problem], part)
      continue
    }
    for (const threshold of read.thresholds) {
      const earlier = found.filter(({ code }) => code === threshold.code)
      if (earlier.some(({ operator }) => operator === threshold.operator)) refuse('catalogue.threshold-repeated', part)
      else if (earlier.some((other) => contradicts(other, threshold))) refuse('catalogue.threshold-range-empty', part)
      found.push(threshold)
    }
  }
  return found
}

/** Whether no value reaches both thresholds of one indicator, or whether nobody can say because their units differ. */
const contradicts = (a: Threshold, b: Threshold): boolean =>
  a.unit !== b.unit ||
  a.operator === '=' ||
  b.operator === '=' ||
  (a.operator === '>=' ? a.value > b.value : a.value < b.value)
