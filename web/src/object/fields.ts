import type {
  AttributeValue,
  CommonField,
  FormField,
  FormTableRow,
  TableField,
} from '../../../server/business/reference/product/product.contract.ts'

/** Fields that stand on the object itself; all others are among its attributes. */
const COMMON: Readonly<Record<CommonField, true>> = {
  name: true,
  valueFen: true,
  serialNumber: true,
  catalogueEntryId: true,
  catalogueEdition: true,
  contractNo: true,
  contractDate: true,
  userId: true,
  deliveredOn: true,
  unitOfSupport: true,
  firstYear: true,
  maturity: true,
  indicators: true,
}

export const isCommonField = (name: string): name is CommonField => Object.hasOwn(COMMON, name)

/** Where a field stands below its object: `['name']`, `['attributes', 'costClasses']`. */
export const fieldPath = (name: string): readonly string[] => (isCommonField(name) ? [name] : ['attributes', name])

/** An insured object as far as showing it goes. */
export type ShownObject = {
  readonly itemNo: number
  readonly attributes?: Readonly<Record<string, AttributeValue>>
} & {
  readonly [Field in CommonField]?: unknown
}

/** The value of a form field of an object; undefined where it is not filled in. */
export const readField = (object: ShownObject, name: string): unknown =>
  isCommonField(name) ? object[name] : object.attributes?.[name]

/** The rows of a table field. */
export function readRows(object: ShownObject, { name }: TableField): readonly FormTableRow[] {
  const rows = readField(object, name)
  return Array.isArray(rows) ? rows : []
}

export const isTable = (field: FormField): field is TableField => field.type === 'table'

/** Figures stand to the right. */
export const isFigure = ({ type }: FormField): boolean => type === 'money' || type === 'share' || type === 'integer'
