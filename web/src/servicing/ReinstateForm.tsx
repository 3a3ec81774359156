import { useTranslation } from 'react-i18next'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { Explained } from '../components/Explained.tsx'
import type { ActionFormProps } from './change.ts'

/** Brings cover back that was cancelled; there is nothing to fill in. */
export function ReinstateForm({ title, onSave, onClose }: ActionFormProps<'reinstate'>) {
  const { t } = useTranslation()
  return (
    <ActionDialog
      title={title}
      preview={<Explained text={t('endorsements.reinstateHint')} />}
      confirmLabel={t('endorsements.take')}
      run={async () => onSave({ type: 'reinstate' })}
      onClose={onClose}
    />
  )
}
