import { Alert, Button, Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import { ProblemAlert } from '../components/ProblemAlert.tsx'
import { formatBytes } from '../format.ts'
import styles from './attachments.module.css'
import type { Upload } from './useUploads.ts'

interface UploadListProps {
  readonly uploads: readonly Upload[]
  readonly maxBytes: number
  readonly again: (upload: Upload) => void
  readonly stop: (upload: Upload) => void
  readonly dismiss: (upload: Upload) => void
}

/** Files on their way with their progress, and those that were refused with every reason. */
export function UploadList({ uploads, maxBytes, again, stop, dismiss }: UploadListProps) {
  const { t } = useTranslation()
  if (uploads.length === 0) return null
  return (
    <ul className={styles.uploads}>
      {uploads.map((upload) => {
        const { id, file, share, error, tooLarge } = upload
        const failed = tooLarge || error !== null
        const sizes = { size: formatBytes(file.size), max: formatBytes(maxBytes) }
        return (
          <li key={id}>
            <div className={styles.uploadHead}>
              <strong>{file.name}</strong>
              <span className="row">
                {error !== null && (
                  <Button size="small" onClick={() => again(upload)}>
                    {t('attachments.again')}
                  </Button>
                )}
                <Button size="small" onClick={() => (failed ? dismiss(upload) : stop(upload))}>
                  {t(failed ? 'attachments.dismiss' : 'attachments.stop')}
                </Button>
              </span>
            </div>
            {tooLarge && <Alert type="error" showIcon role="alert" title={t('attachments.tooLarge', sizes)} />}
            <ProblemAlert error={error} />
            {!failed && (
              <div className={styles.progress}>
                <Progress
                  percent={Math.floor(share * 100)}
                  status="active"
                  aria-label={t('attachments.progress', { name: file.name })}
                />
                <span className="muted">{t(share < 1 ? 'attachments.sending' : 'attachments.checking')}</span>
              </div>
            )}
          </li>
        )
      })}
    </ul>
  )
}
