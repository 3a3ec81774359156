import { Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { type DraftItemValues, draftItemValues } from '../underwriting/draftValues.ts'
import type { ActionFormProps } from './change.ts'
import { ItemFields } from './ItemFields.tsx'
import { ItemSelect } from './ItemSelect.tsx'
import { type ItemFormValues, itemChanges } from './itemValues.ts'

/** What of an object changes while it stays the same: its form, filled in as it is. */
export function ChangeItemForm({ basis, action, title, onSave, onClose }: ActionFormProps<'changeItem'>) {
  const { t } = useTranslation()
  const { product, terms, effectiveFrom } = basis
  const [form] = Form.useForm<ItemFormValues>()
  const only = terms.items.length === 1 ? terms.items[0]?.itemNo : undefined
  const [chosen, setChosen] = useState<number | undefined>(action?.itemNo ?? only)
  const asItIs = (itemNo: number | undefined): DraftItemValues | null => {
    const item = terms.items.find((each) => each.itemNo === itemNo)
    return item ? draftItemValues(item) : null
  }
  const before = asItIs(chosen)
  const choose = (itemNo: number) => {
    setChosen(itemNo)
    form.setFieldsValue({ items: [asItIs(itemNo) ?? {}] } as never)
  }
  const changed = before && action ? merged(before, action.changes) : before
  const changes = () => {
    const { items } = form.getFieldsValue(true) as ItemFormValues
    return before && itemChanges(before, items[0] ?? {}, product)
  }
  const save = async ({ itemNo = 0 }: ItemFormValues) =>
    onSave({ type: 'changeItem', itemNo, changes: changes() ?? {} })
  return (
    <ActionDialog<ItemFormValues>
      title={title}
      form={form}
      width={860}
      confirmLabel={t('endorsements.take')}
      initialValues={{
        period: { from: effectiveFrom },
        items: changed ? [changed] : [],
        ...(chosen !== undefined && { itemNo: chosen }),
      }}
      run={save}
      onClose={onClose}
    >
      <ItemSelect basis={basis} onChoose={choose} />
      <Form.Item
        name="changes"
        rules={[
          {
            validator: async () => (changes() ? undefined : Promise.reject(new Error(t('endorsements.noItemChange')))),
          },
        ]}
      >
        <input type="hidden" />
      </Form.Item>
      <ItemFields product={product} />
    </ActionDialog>
  )
}

/** The object as it will be, to be edited once more. */
function merged(before: DraftItemValues, changes: object): DraftItemValues {
  const { attributes, ...common } = draftItemValues(changes)
  return { ...before, ...common, attributes: { ...before.attributes, ...attributes } }
}
