import { useTranslation } from 'react-i18next'
import { post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { AmountText } from '../components/AmountText.tsx'
import { Explained } from '../components/Explained.tsx'
import { PreviewFacts } from '../components/PreviewFacts.tsx'
import type { ClaimDialogProps } from './claimProps.ts'

/** Closes the claim; what is left of the reserve is released. */
export function CloseDialog({ claim, onClose }: ClaimDialogProps) {
  const { t } = useTranslation()
  return (
    <ActionDialog
      title={t('claims.close')}
      preview={
        <Explained text={t('claims.closePreview')}>
          <PreviewFacts
            facts={[
              { label: t('claims.reserveCurrent'), value: <AmountText fen={claim.reserve?.currentFen ?? null} /> },
            ]}
          />
        </Explained>
      }
      confirmLabel={t('claims.close')}
      run={() => post('/claims/:number/closure', { number: claim.number, version: claim.version })}
      doneMessage={t('claims.closed')}
      onClose={onClose}
    />
  )
}
