import { useTranslation } from 'react-i18next'
import { post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { Explained } from '../components/Explained.tsx'
import { ReasonField } from '../components/ReasonField.tsx'
import type { DefinitionDialogProps } from './dialogProps.ts'

/** Gives a draft back with what is to be mended. */
export function ReturnDialog({ definition: { number, version }, onClose }: DefinitionDialogProps) {
  const { t } = useTranslation()
  return (
    <ActionDialog<{ readonly reason: string }>
      title={t('definitions.return')}
      preview={<Explained text={t('definitions.returnPreview')} />}
      confirmLabel={t('definitions.return')}
      run={(body) => post('/definitions/:number/return', { number, version, body })}
      doneMessage={t('definitions.returnedDone')}
      onClose={onClose}
    >
      <ReasonField name="reason" />
    </ActionDialog>
  )
}
