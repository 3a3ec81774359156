import { useTranslation } from 'react-i18next'
import type {
  CatalogueEditionView,
  DiscardEditionBody,
} from '../../../server/business/reference/catalogue/catalogue.contract.ts'
import { post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { Explained } from '../components/Explained.tsx'
import { ReasonField } from '../components/ReasonField.tsx'

interface DiscardDialogProps {
  readonly edition: CatalogueEditionView
  readonly onClose: () => void
}

/** Gives a draft up, with the reason. */
export function DiscardDialog({ edition: { id, version }, onClose }: DiscardDialogProps) {
  const { t } = useTranslation()
  return (
    <ActionDialog<DiscardEditionBody>
      title={`${t('editions.discard')} ${id}`}
      danger
      preview={<Explained text={t('editions.discardPreview')} />}
      confirmLabel={t('editions.discard')}
      run={(body) => post('/catalogue-editions/:id/discard', { id, version, body })}
      doneMessage={t('editions.discarded')}
      onClose={onClose}
    >
      <ReasonField name="reason" />
    </ActionDialog>
  )
}
