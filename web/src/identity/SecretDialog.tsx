import { Button, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './identity.module.css'

interface SecretDialogProps {
  readonly title: string
  readonly hint: string
  readonly secret: string
  readonly onClose: () => void
}

/** A secret on its only appearance: no click beside it closes the box, and it can be copied or selected. */
export function SecretDialog({ title, hint, secret, onClose }: SecretDialogProps) {
  const { t } = useTranslation()
  const [copied, setCopied] = useState(false)
  const copy = () =>
    navigator.clipboard.writeText(secret).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <Modal
      open
      title={title}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('account.secretKept')}
        </Button>
      }
    >
      <p>{hint}</p>
      <code className={styles.secret}>{secret}</code>
      <div className="row">
        <Button size="small" onClick={() => void copy()}>
          {t('action.copy')}
        </Button>
        <output className="muted">{copied && t('account.copied')}</output>
      </div>
    </Modal>
  )
}
