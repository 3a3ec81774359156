import { formatYuan } from '../../../../kernel/moneyText.ts'
import { percentText } from '../../../../kernel/percentText.ts'
import { type InsuredItem, readField } from '../../../contract/terms/domain/insuredItem.ts'
import {
  type FormField,
  labelOfField,
  type Scalar,
  type ScalarField,
  type TableField,
} from '../../../reference/product/domain/form.ts'
import type { ScheduleLine, ScheduleTable } from './paper.ts'
import type { NameOf } from './paperTexts.ts'

/** Fields of one value that are printed for every object, in the order of the form. */
const isPrinted = (field: FormField): field is Exclude<FormField, TableField> =>
  field.printed === true && field.type !== 'table'

/** The insured objects of a policy, with the columns their product's form has printed. */
export function objectTable(items: readonly InsuredItem[], form: readonly FormField[], nameOf: NameOf): ScheduleTable {
  const fields = form.filter(isPrinted)
  return {
    columns: ['序号', ...fields.map(labelOf)],
    rows: items.map((item) => {
      const read = readField(item)
      return [String(item.itemNo), ...fields.map((field) => fieldText(field, read(field.name), nameOf))]
    }),
  }
}

/** One insured object, its printed fields line by line. */
export function fieldLines(item: InsuredItem, form: readonly FormField[], nameOf: NameOf): ScheduleLine[] {
  const read = readField(item)
  return form.filter(isPrinted).map((field) => [labelOf(field), fieldText(field, read(field.name), nameOf)])
}

/** How a value of a field reads, for what tells how it changed; null of a table, which is no single value. */
export function valueText(field: FormField, value: unknown, nameOf: NameOf): string | null {
  return field.type === 'table' ? null : fieldText(field, value, nameOf)
}

/** The printed tables of all objects, such as budgets by cost class, each under its label. */
export function tablesOfObjects(
  items: readonly InsuredItem[],
  form: readonly FormField[],
): { readonly title: string; readonly table: ScheduleTable }[] {
  const fields = form.filter((field): field is TableField => field.type === 'table' && field.printed === true)
  return fields.map(({ name, label, columns }) => ({
    title: label.zh,
    table: {
      columns: ['序号', ...columns.map(labelOf)],
      rows: items.flatMap(({ itemNo, attributes }) => {
        const rows = attributes[name]
        if (!Array.isArray(rows)) return []
        return rows.map((row) => [
          String(itemNo),
          ...columns.map((column) => scalarText(column, row[column.name] ?? null)),
        ])
      }),
    },
  }))
}

/** Amounts are printed in yuan. */
export function labelOf(field: FormField): string {
  const { zh } = labelOfField(field)
  return field.type === 'money' ? `${zh}（元）` : zh
}

function fieldText(field: Exclude<FormField, TableField>, value: unknown, nameOf: NameOf): string {
  switch (field.type) {
    case 'organisation':
      return typeof value === 'string' ? nameOf(value) : ''
    case 'catalogueEntry':
    case 'catalogueEdition':
      return typeof value === 'string' ? value : ''
    case 'indicators':
      return ''
    default:
      return scalarText(field, (value ?? null) as Scalar)
  }
}

function scalarText(field: ScalarField, value: Scalar): string {
  if (value === null || value === '') return '—'
  switch (field.type) {
    case 'money':
      return formatYuan(Number(value))
    case 'share':
      return percentText(Number(value))
    case 'boolean':
      return value === true ? '是' : '否'
    case 'choice':
      return field.choices.find((choice) => choice.value === value)?.label.zh ?? String(value)
    case 'integer':
      return field.unit === undefined ? String(value) : `${value} ${field.unit}`
    case 'text':
    case 'date':
      return String(value)
  }
}
