import { Form, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../i18n/i18n.ts'
import { objectLabel } from '../object/objectLabel.ts'
import type { ChangeBasis } from './change.ts'

interface ItemSelectProps {
  readonly basis: ChangeBasis
  readonly onChoose?: (itemNo: number) => void
}

/** Which insured object an action is about; in a form, under `itemNo`. */
export function ItemSelect({ basis, onChoose }: ItemSelectProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const object = basis.product.objectName[language]
  return (
    <Form.Item name="itemNo" label={object} rules={[{ required: true, message: t('form.required') }]}>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        options={basis.terms.items.map((item) => ({
          value: item.itemNo,
          label: `${item.itemNo} · ${objectLabel(item)}`,
        }))}
        {...(onChoose && { onChange: onChoose })}
      />
    </Form.Item>
  )
}
