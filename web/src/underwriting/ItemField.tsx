import { Form } from 'antd'
import { useTranslation } from 'react-i18next'
import type { FormField, ProductView } from '../../../server/business/reference/product/product.contract.ts'
import { OrganisationSelect } from '../components/OrganisationSelect.tsx'
import { useLanguage } from '../i18n/i18n.ts'
import { useMarks } from '../i18n/useMarks.ts'
import { constraintsOf } from '../object/constraints.ts'
import { fieldPath } from '../object/fields.ts'
import { CatalogueEntryField } from './CatalogueEntryField.tsx'
import { IndicatorsField } from './IndicatorsField.tsx'
import { ScalarInput } from './ScalarInput.tsx'
import { TableFieldInput } from './TableFieldInput.tsx'

interface ItemFieldProps {
  readonly field: FormField
  /** Place of the item in the list. */
  readonly index: number
  readonly product: ProductView
  /** What the form requires is asked for before it is sent; a draft is kept with what is missing. */
  readonly checked?: boolean
}

/** One field of an item, as the product's form asks for it. */
export function ItemField({ field, index, product, checked = false }: ItemFieldProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { semicolon } = useMarks()
  // The length of a text is kept while it is typed.
  const asked = field.type === 'text' ? [] : constraintsOf(field, { form: product.itemForm, language, t })
  const hints = [field.help?.[language], ...asked]
  const hint = hints.filter(Boolean).join(semicolon) || undefined
  const rules = checked && field.required ? { rules: [{ required: true, message: t('form.required') }] } : {}
  const common = {
    name: [index, ...fieldPath(field.name)],
    label: field.label[language],
    required: field.required,
    extra: hint,
    ...rules,
  }
  switch (field.type) {
    case 'organisation':
      return (
        <Form.Item {...common}>
          {/* Who uses the object is a user of equipment; any other organisation may be of any kind. */}
          <OrganisationSelect
            {...(field.name === 'userId' && { kind: 'equipmentUser' })}
            allowClear={!field.required}
          />
        </Form.Item>
      )
    case 'catalogueEntry':
      return <CatalogueEntryField field={field} index={index} product={product} {...rules} />
    case 'catalogueEdition':
      // Named by the entry that is chosen.
      return null
    case 'indicators':
      return <IndicatorsField field={field} index={index} />
    case 'table':
      return <TableFieldInput field={field} index={index} form={product.itemForm} hint={hint} />
    default:
      return (
        <Form.Item {...common}>
          <ScalarInput field={field} />
        </Form.Item>
      )
  }
}
