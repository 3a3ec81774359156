import { useTranslation } from 'react-i18next'
import { post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { Explained } from '../components/Explained.tsx'
import type { DefinitionDialogProps } from './dialogProps.ts'

/** Gives a draft up for good. */
export function DiscardDialog({ definition: { number, version }, onClose }: DefinitionDialogProps) {
  const { t } = useTranslation()
  return (
    <ActionDialog
      title={t('definitions.discard')}
      preview={<Explained text={t('definitions.discardPreview')} />}
      confirmLabel={t('definitions.discard')}
      danger
      run={() => post('/definitions/:number/discard', { number, version, body: {} })}
      doneMessage={t('definitions.discarded')}
      onClose={onClose}
    />
  )
}
