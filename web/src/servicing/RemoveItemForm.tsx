import { useTranslation } from 'react-i18next'
import { ActionDialog } from '../components/ActionDialog.tsx'
import type { ActionFormProps } from './change.ts'
import { ItemSelect } from './ItemSelect.tsx'

/** An object that is no longer insured. */
export function RemoveItemForm({ basis, action, title, onSave, onClose }: ActionFormProps<'removeItem'>) {
  const { t } = useTranslation()
  return (
    <ActionDialog<{ readonly itemNo: number }>
      title={title}
      confirmLabel={t('endorsements.take')}
      initialValues={{ ...(action && { itemNo: action.itemNo }) }}
      run={async ({ itemNo }) => onSave({ type: 'removeItem', itemNo })}
      onClose={onClose}
    >
      <ItemSelect basis={basis} />
    </ActionDialog>
  )
}
