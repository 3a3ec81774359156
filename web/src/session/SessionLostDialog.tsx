import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { LoginForm } from '../identity/LoginForm.tsx'

/** Signs in again on top of the page, so that what was typed stays. */
export function SessionLostDialog({ onRestored }: { readonly onRestored: () => void }) {
  const { t } = useTranslation()
  return (
    <Modal open title={t('session.lost')} footer={null} closable={false} keyboard={false} destroyOnHidden>
      <p className="muted" style={{ marginBottom: 16 }}>
        {t('session.lostHint')}
      </p>
      <LoginForm onSignedIn={onRestored} />
    </Modal>
  )
}
