import { Button, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import styles from './attachments.module.css'
import { previewOf, type ShownFile } from './contentPath.ts'

interface PreviewDialogProps {
  readonly file: ShownFile
  readonly onClose: () => void
}

/** A picture, or a PDF in the browser's own viewer. */
export function PreviewDialog({ file: { path, name, kind }, onClose }: PreviewDialogProps) {
  const { t } = useTranslation()
  const shown = previewOf(path)
  return (
    <Modal
      open
      title={name}
      width={960}
      centered
      onCancel={onClose}
      footer={
        <div className={styles.previewFoot}>
          <Button href={shown} target="_blank" rel="noopener">
            {t('attachments.open')}
          </Button>
          <Button href={path} download={name}>
            {t('attachments.download')}
          </Button>
          <Button type="primary" onClick={onClose}>
            {t('action.close')}
          </Button>
        </div>
      }
    >
      {kind === 'pdf' ? (
        <>
          <iframe className={styles.paper} src={shown} title={name} />
          <p className="muted">{t('attachments.previewHint')}</p>
        </>
      ) : (
        <img className={styles.picture} src={shown} alt={name} />
      )}
    </Modal>
  )
}
