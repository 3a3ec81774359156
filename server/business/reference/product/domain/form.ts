import type { BilingualText } from './bilingualText.ts'

/** A value of a field that only one product asks for. */
export type Scalar = string | number | boolean | null
export type FormTableRow = Readonly<Record<string, Scalar>>
export type AttributeValue = Scalar | readonly FormTableRow[]

export interface Choice {
  readonly value: string
  readonly label: BilingualText
}

/** A day a date field is held against: the business date or another field of the object. */
export type DateBound = 'today' | { readonly field: string }

interface FieldBase {
  readonly name: string
  readonly label: BilingualText
  readonly required: boolean
  readonly help?: BilingualText
  /** Stands in the policy's schedule. */
  readonly printed?: boolean
}

interface NumberBounds {
  readonly min?: number
  readonly max?: number
}

/** A field whose value is one text, number, day or choice; also what a column of a table can be. */
export type ScalarField = FieldBase &
  (
    | { readonly type: 'text'; readonly maxLength?: number }
    | ({ readonly type: 'integer'; readonly unit?: string } & NumberBounds)
    /** In fen. */
    | ({ readonly type: 'money' } & NumberBounds)
    /** In ppm. */
    | ({ readonly type: 'share' } & NumberBounds)
    | { readonly type: 'date'; readonly notAfter?: DateBound; readonly notBefore?: DateBound }
    | { readonly type: 'boolean' }
    | { readonly type: 'choice'; readonly choices: readonly Choice[] }
  )

/** Rows of equal shape, such as cost classes with their budgets. */
export interface TableField extends FieldBase {
  readonly type: 'table'
  readonly columns: readonly ScalarField[]
  readonly minRows?: number
  readonly maxRows?: number
  /** Column whose values differ from row to row. */
  readonly unique?: string
  /** A column that must add up to a money field of the object, such as budgets to the project's budget. */
  readonly sum?: { readonly column: string; readonly equals: string }
}

export const REFERENCE_TYPES = ['catalogueEntry', 'catalogueEdition', 'organisation', 'indicators'] as const

/** A field that refers to something the system knows. */
export interface ReferenceField extends FieldBase {
  readonly type: (typeof REFERENCE_TYPES)[number]
}

/** One field of the form of an insured object. The client renders it, the server checks by it. */
export type FormField = ScalarField | TableField | ReferenceField

/**
 * Fields that mean the same for every line, because registers, claims or subsidies read them. A form may ask for them
 * under exactly these names; every other name is an attribute of the product's own.
 */
export const COMMON_FIELDS = [
  'name',
  'valueFen',
  'serialNumber',
  'catalogueEntryId',
  'catalogueEdition',
  'contractNo',
  'contractDate',
  'userId',
  'deliveredOn',
  'unitOfSupport',
  'firstYear',
  'maturity',
  'indicators',
] as const
export type CommonField = (typeof COMMON_FIELDS)[number]

export const isCommonField = (name: string): name is CommonField => COMMON_FIELDS.some((field) => field === name)

/** Where a field's value stands below the object: `serialNumber`, `attributes.quantity`. */
export const pathOfField = (name: string): string => (isCommonField(name) ? name : `attributes.${name}`)

/** What the field is called today, whatever the version of the product that was filed says. */
const TODAYS_LABELS: Readonly<Record<string, BilingualText>> = {
  unitOfSupport: { zh: '计量单位', en: 'Unit of measure' },
}

/** The label people read for a field; the one of the product where the field's standard has given it no newer one. */
export const labelOfField = ({ name, label }: Pick<FormField, 'name' | 'label'>): BilingualText =>
  TODAYS_LABELS[name] ?? label
