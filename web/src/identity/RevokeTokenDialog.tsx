import { useTranslation } from 'react-i18next'
import type { ApiTokenView } from '../../../server/business/party/identity/identity.contract.ts'
import { remove } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { Explained } from '../components/Explained.tsx'

interface RevokeTokenDialogProps {
  readonly token: ApiTokenView
  readonly onClose: () => void
}

/** Ends a token for good. */
export function RevokeTokenDialog({ token, onClose }: RevokeTokenDialogProps) {
  const { t } = useTranslation()
  return (
    <ActionDialog
      title={`${t('account.tokenRevoke')} ${token.name}`}
      preview={<Explained text={t('account.tokenRevokePreview')} />}
      confirmLabel={t('account.tokenRevoke')}
      danger
      run={() => remove('/api-tokens/:tokenId', { tokenId: token.id, version: token.version })}
      doneMessage={t('account.tokenRevoked')}
      onClose={onClose}
    />
  )
}
