import { Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { type DraftItemValues, draftItemValues, emptyItem } from '../underwriting/draftValues.ts'
import type { ActionFormProps } from './change.ts'
import { ItemFields } from './ItemFields.tsx'
import { ItemSelect } from './ItemSelect.tsx'
import { type ItemFormValues, newItem } from './itemValues.ts'

type AddOrReplace = 'addItem' | 'replaceItem'

/** An object that is brought in, beside the others or in the place of one of them. */
export function NewItemForm(props: ActionFormProps<AddOrReplace> & { readonly type: AddOrReplace }) {
  const { type, basis, action, title, onSave, onClose } = props
  const { t } = useTranslation()
  const { product, effectiveFrom } = basis
  const [form] = Form.useForm<ItemFormValues>()
  const item: DraftItemValues = action ? draftItemValues(action.item as object) : emptyItem(product.itemForm)
  const save = (values: ItemFormValues) => {
    const brought = newItem(values.items[0] ?? {}, product)
    onSave(type === 'addItem' ? { type, item: brought } : { type, itemNo: values.itemNo ?? 0, item: brought })
  }
  return (
    <ActionDialog<ItemFormValues>
      title={title}
      form={form}
      width={860}
      confirmLabel={t('endorsements.take')}
      initialValues={{
        period: { from: effectiveFrom },
        items: [item],
        ...(action?.type === 'replaceItem' && { itemNo: action.itemNo }),
      }}
      // What follows from a choice, such as the edition of a catalogue entry, stands in no field of its own.
      run={async () => save(form.getFieldsValue(true) as ItemFormValues)}
      onClose={onClose}
    >
      {type === 'replaceItem' && <ItemSelect basis={basis} />}
      <ItemFields product={product} />
    </ActionDialog>
  )
}

export const AddItemForm = (props: ActionFormProps<'addItem'>) => (
  <NewItemForm {...(props as ActionFormProps<AddOrReplace>)} type="addItem" />
)

export const ReplaceItemForm = (props: ActionFormProps<'replaceItem'>) => (
  <NewItemForm {...(props as ActionFormProps<AddOrReplace>)} type="replaceItem" />
)
