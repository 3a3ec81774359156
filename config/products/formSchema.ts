import {
  REFERENCE_TYPES,
  type ScalarField,
  type TableField,
} from '../../server/business/reference/product/domain/form.ts'
import { bilingual } from '../definitionSchemas.ts'
import Joi, { type AlternativesSchema, type ObjectSchema, type PartialSchemaMap } from '../joi.ts'

const name = Joi.string().pattern(/^[a-z][A-Za-z0-9]{0,39}$/)
const base = {
  name: name.required(),
  label: bilingual.required(),
  required: Joi.boolean().required(),
  help: bilingual,
  printed: Joi.boolean(),
}
const bounds = { min: Joi.number().integer(), max: Joi.number().integer() }
const dateBound = Joi.alternatives(Joi.string().valid('today'), Joi.object({ field: name.required() }))
const choices = Joi.array()
  .items(Joi.object({ value: Joi.string().required(), label: bilingual.required() }))
  .unique('value')
  .min(1)
  .required()

/** What belongs to each type of field besides name, label and whether it is required. */
const SCALARS = {
  text: { maxLength: Joi.number().integer().min(1).max(2000) },
  integer: { ...bounds, unit: Joi.string() },
  money: bounds,
  share: bounds,
  date: { notAfter: dateBound, notBefore: dateBound },
  boolean: {},
  choice: { choices },
} as const satisfies Record<ScalarField['type'], PartialSchemaMap>

const scalar = Object.entries(SCALARS).map(([type, own]) =>
  Joi.object({ ...base, type: Joi.string().valid(type).required(), ...own }),
)
const reference = Joi.object({
  ...base,
  type: Joi.string()
    .valid(...REFERENCE_TYPES)
    .required(),
})

const columnNames = ({ columns }: Pick<TableField, 'columns'>) => columns.map((column) => column.name)
const table = Joi.object({
  ...base,
  type: Joi.string().valid('table').required(),
  columns: Joi.array().items(oneOfTypes(scalar)).unique('name').min(1).required(),
  minRows: Joi.number().integer().min(0),
  maxRows: Joi.number().integer().min(1).max(200),
  unique: name,
  sum: Joi.object({ column: name.required(), equals: name.required() }),
})
  .custom((value: TableField, helpers) => {
    const named = [value.unique, value.sum?.column].filter((column) => column !== undefined)
    return named.every((column) => columnNames(value).includes(column)) ? value : helpers.error('table.column')
  })
  .messages({ 'table.column': '{{#label}} names a column that it does not have' })

/** The alternative of the field's own type, so that an error says what is wrong with it and not with the others. */
function oneOfTypes(schemas: readonly ObjectSchema[]): AlternativesSchema {
  const typesOf = (schema: ObjectSchema): string[] =>
    (schema.extract('type').describe() as { allow?: string[] }).allow ?? []
  const switches = schemas.flatMap((schema) => typesOf(schema).map((type) => ({ is: type, then: schema })))
  return Joi.alternatives().conditional('.type', { switch: switches, otherwise: Joi.forbidden() })
}

/** The form of an insured object. */
export const itemForm = Joi.array()
  .items(oneOfTypes([...scalar, reference, table]))
  .unique('name')
  .min(1)
  .required()
