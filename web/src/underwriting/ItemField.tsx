import { Checkbox, Form, Input, Select } from 'antd'
import type { FormField } from '../../../server/product/product.contract.ts'
import { AmountInput } from '../components/AmountInput.tsx'
import { CivilDateInput } from '../components/CivilDateInput.tsx'
import { useOrganisationOptions } from '../components/useOrganisations.ts'
import { useLanguage } from '../i18n/i18n.ts'
import { CatalogueEntryField } from './CatalogueEntryField.tsx'
import { IndicatorsField } from './IndicatorsField.tsx'

interface ItemFieldProps {
  readonly field: FormField
  /** Place of the item in the list. */
  readonly index: number
}

/** One field of an item, as the product's form asks for it. */
export function ItemField({ field, index }: ItemFieldProps) {
  const language = useLanguage()
  const users = useOrganisationOptions('equipmentUser')
  const common = {
    name: [index, field.name],
    label: field.label[language],
    required: field.required,
    extra: field.help?.[language],
  }
  switch (field.type) {
    case 'text':
      return (
        <Form.Item {...common}>
          <Input autoComplete="off" maxLength={200} />
        </Form.Item>
      )
    case 'date':
      return (
        <Form.Item {...common}>
          <CivilDateInput />
        </Form.Item>
      )
    case 'money':
      return (
        <Form.Item {...common}>
          <AmountInput />
        </Form.Item>
      )
    case 'boolean':
      return (
        <Form.Item
          name={[index, field.name]}
          valuePropName="checked"
          extra={field.help?.[language]}
          label=" "
          colon={false}
        >
          <Checkbox>{field.label[language]}</Checkbox>
        </Form.Item>
      )
    case 'choice':
      return (
        <Form.Item {...common}>
          <Select options={field.choices?.map(({ value, label }) => ({ value, label: label[language] })) ?? []} />
        </Form.Item>
      )
    case 'organisation':
      return (
        <Form.Item {...common}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={users} />
        </Form.Item>
      )
    case 'catalogueEntry':
      return <CatalogueEntryField field={field} index={index} />
    case 'catalogueEdition':
      // Named by the entry that is chosen.
      return null
    case 'indicators':
      return <IndicatorsField field={field} index={index} />
  }
}
