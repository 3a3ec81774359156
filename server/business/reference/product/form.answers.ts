import {
  decimal,
  either,
  fen,
  flag,
  leftOut,
  list,
  named,
  nullable,
  object,
  oneOf,
  ppm,
  type Told,
  text,
  whole,
} from '../../../platform/http/answer.ts'
import { bilingualAnswer } from './bilingualText.answers.ts'
import {
  type Choice,
  type DateBound,
  type FormField,
  REFERENCE_TYPES,
  type ReferenceField,
  type Scalar,
  type ScalarField,
  type TableField,
} from './domain/form.ts'

type OtherField = Exclude<DateBound, 'today'>
type FieldOf<Type extends ScalarField['type']> = Extract<ScalarField, { readonly type: Type }>

/** A value of which only its product knows what it says. */
export const scalarAnswer: Told<Scalar> = nullable(either<[string, number, boolean]>(text(), decimal(), flag()))

const base = {
  name: text(),
  label: bilingualAnswer,
  required: flag(),
  help: leftOut(bilingualAnswer),
  printed: leftOut(flag()),
}

const boundsOf = (unit: () => Told<number>) => ({ min: leftOut(unit()), max: leftOut(unit()) })

const dateBound: Told<DateBound> = either<['today', OtherField]>(
  oneOf(['today']),
  object<OtherField>({ field: text() }),
)

const SCALAR_FIELDS = [
  named<FieldOf<'text'>>('TextField', { ...base, type: oneOf(['text']), maxLength: leftOut(whole()) }),
  named<FieldOf<'integer'>>('IntegerField', {
    ...base,
    type: oneOf(['integer']),
    unit: leftOut(text()),
    ...boundsOf(whole),
  }),
  named<FieldOf<'money'>>('MoneyField', { ...base, type: oneOf(['money']), ...boundsOf(fen) }),
  named<FieldOf<'share'>>('ShareField', { ...base, type: oneOf(['share']), ...boundsOf(ppm) }),
  named<FieldOf<'date'>>('DateField', {
    ...base,
    type: oneOf(['date']),
    notAfter: leftOut(dateBound),
    notBefore: leftOut(dateBound),
  }),
  named<FieldOf<'boolean'>>('BooleanField', { ...base, type: oneOf(['boolean']) }),
  named<FieldOf<'choice'>>('ChoiceField', {
    ...base,
    type: oneOf(['choice']),
    choices: list(named<Choice>('Choice', { value: text(), label: bilingualAnswer })),
  }),
] as const

type ScalarFields = [
  FieldOf<'text'>,
  FieldOf<'integer'>,
  FieldOf<'money'>,
  FieldOf<'share'>,
  FieldOf<'date'>,
  FieldOf<'boolean'>,
  FieldOf<'choice'>,
]

const table = named<TableField>('TableField', {
  ...base,
  type: oneOf(['table']),
  columns: list(either<ScalarFields>(...SCALAR_FIELDS)),
  minRows: leftOut(whole()),
  maxRows: leftOut(whole()),
  unique: leftOut(text()),
  sum: leftOut(object<NonNullable<TableField['sum']>>({ column: text(), equals: text() })),
})

const reference = named<ReferenceField>('ReferenceField', { ...base, type: oneOf(REFERENCE_TYPES) })

export const formFieldAnswer: Told<FormField> = either<[...ScalarFields, TableField, ReferenceField]>(
  ...SCALAR_FIELDS,
  table,
  reference,
)
