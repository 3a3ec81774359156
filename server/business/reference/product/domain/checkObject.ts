import { type CivilDate, isCivilDate } from '../../../../kernel/civilDate.ts'
import { MAX_AMOUNT_FEN } from '../../../../kernel/money.ts'
import type { Refusal } from '../../../../kernel/refusal.ts'
import type { ProductRefusalCode } from '../product.refusals.ts'
import { checkTable } from './checkTable.ts'
import { type DateBound, type FormField, pathOfField, type Scalar, type ScalarField } from './form.ts'

type FieldRefusal = Refusal<ProductRefusalCode>

/** Reads a field of the object that is checked; null where it is not filled in. */
export type ReadField = (name: string) => unknown

/**
 * Everything wrong with an insured object by its product's form: what is missing, of another kind, outside of its
 * bounds or before or after a day it has to follow. Paths begin with `path`. What follows from the catalogue entry is not
 * asked for before that is chosen: nobody could fill it in. What references point to is the business of those who can
 * look it up.
 */
export const checkObject = (
  form: readonly FormField[],
  read: ReadField,
  path: string,
  today: CivilDate,
): FieldRefusal[] =>
  fillable(form, read).flatMap((field) => checkField(field, read, `${path}.${pathOfField(field.name)}`, today))

/** Kinds of fields that the chosen catalogue entry names or asks for. */
const OF_THE_ENTRY: readonly FormField['type'][] = ['catalogueEdition', 'indicators']

/** The fields a person can fill in as things stand. */
function fillable(form: readonly FormField[], read: ReadField): readonly FormField[] {
  const entry = form.find(({ type }) => type === 'catalogueEntry')
  const open = !entry || !isEmpty(read(entry.name) ?? null)
  return open ? form : form.filter(({ type }) => !OF_THE_ENTRY.includes(type))
}

function checkField(field: FormField, read: ReadField, path: string, today: CivilDate): FieldRefusal[] {
  const value = read(field.name) ?? null
  if (isEmpty(value)) return field.required ? [{ code: 'object.missing', field: path }] : []
  switch (field.type) {
    case 'table':
      return checkTable(field, value, read, path, (column, cell, at) => checkScalar(column, cell, at, read, today))
    case 'catalogueEntry':
    case 'catalogueEdition':
    case 'organisation':
    case 'indicators':
      return []
    default:
      return checkScalar(field, value as Scalar, path, read, today)
  }
}

/** Nothing typed; an empty list of indicators is an answer for an entry without any. */
const isEmpty = (value: unknown): boolean => value === null || value === ''

function checkScalar(
  field: ScalarField,
  value: Scalar,
  path: string,
  read: ReadField,
  today: CivilDate,
): FieldRefusal[] {
  const wrong: FieldRefusal[] = [
    { code: 'object.wrong-kind', field: path, value: String(value), threshold: field.type },
  ]
  switch (field.type) {
    case 'text':
      if (typeof value !== 'string') return wrong
      return value.length <= (field.maxLength ?? 200)
        ? []
        : [{ code: 'object.too-long', field: path, value: value.length }]
    case 'boolean':
      return typeof value === 'boolean' ? [] : wrong
    case 'choice':
      if (field.choices.some((choice) => choice.value === value)) return []
      return [{ code: 'object.unknown-choice', field: path, value: String(value) }]
    case 'date':
      return typeof value === 'string' && isCivilDate(value) ? checkDate(field, value, path, read, today) : wrong
    case 'integer':
    case 'money':
    case 'share':
      return typeof value === 'number' && Number.isSafeInteger(value) ? checkBounds(field, value, path) : wrong
  }
}

function checkBounds(
  {
    type,
    min = 0,
    max = type === 'money' ? MAX_AMOUNT_FEN : Number.MAX_SAFE_INTEGER,
  }: Extract<ScalarField, { type: 'integer' | 'money' | 'share' }>,
  value: number,
  path: string,
): FieldRefusal[] {
  if (value >= min && value <= max) return []
  const unit = type === 'money' ? 'fen' : type === 'share' ? 'ppm' : undefined
  const threshold = value < min ? min : max
  return [{ code: 'object.out-of-bounds', field: path, value, threshold, ...(unit && { unit }) }]
}

function checkDate(
  { notAfter, notBefore }: Extract<ScalarField, { type: 'date' }>,
  value: CivilDate,
  path: string,
  read: ReadField,
  today: CivilDate,
): FieldRefusal[] {
  const dayOf = (bound: DateBound | undefined): CivilDate | null => {
    if (bound === 'today') return today
    const day = bound && read(bound.field)
    return typeof day === 'string' && isCivilDate(day) ? day : null
  }
  const [latest, earliest] = [dayOf(notAfter), dayOf(notBefore)]
  const refusals: FieldRefusal[] = []
  if (latest !== null && value > latest)
    refusals.push({ code: 'object.date-too-late', field: path, value, threshold: latest, unit: 'date' })
  if (earliest !== null && value < earliest)
    refusals.push({ code: 'object.date-too-early', field: path, value, threshold: earliest, unit: 'date' })
  return refusals
}
