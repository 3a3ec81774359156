import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '../api/hooks.ts'
import { formatBytes } from '../format.ts'
import { usePermission } from '../session/session.ts'
import { NO_LABELS } from './attachFile.ts'
import styles from './attachments.module.css'
import type { ChecklistEntry } from './checklist.ts'
import { FileDrop } from './FileDrop.tsx'
import type { ChosenFile } from './handover.ts'
import { LabelFields } from './LabelFields.tsx'

interface ChosenFilesProps {
  readonly documents: readonly ChecklistEntry[]
  readonly value: readonly ChosenFile[]
  readonly onChange: (files: readonly ChosenFile[]) => void
}

/** Papers and photographs for a case that is still being written: they are sent the moment it exists. */
export function ChosenFiles({ documents, value, onChange }: ChosenFilesProps) {
  const { t } = useTranslation()
  const writes = usePermission('attachment.write')
  const limits = useAnswer('/attachment-limits', writes ? {} : null)
  const [labels, setLabels] = useState(NO_LABELS)
  const [tooLarge, setTooLarge] = useState<readonly File[]>([])
  if (!limits.data) return null
  const { maxBytes } = limits.data
  const nameOf = (code: string) => documents.find((document) => document.code === code)?.name
  const take = (files: readonly File[]) => {
    setTooLarge(files.filter(({ size }) => size > maxBytes))
    const chosen = files.filter(({ size }) => size <= maxBytes).map((file) => ({ file, labels }))
    onChange([...value, ...chosen])
    setLabels(NO_LABELS)
  }
  return (
    <div className={styles.chosen}>
      {tooLarge.map((file) => (
        <Alert
          key={file.name}
          type="error"
          showIcon
          role="alert"
          title={`${file.name}　${t('attachments.tooLarge', { size: formatBytes(file.size), max: formatBytes(maxBytes) })}`}
        />
      ))}
      {value.length > 0 && (
        <ul className={styles.uploads} aria-label={t('attachments.chosen')}>
          {value.map((chosen) => (
            <li
              key={`${chosen.file.name}:${chosen.file.size}:${chosen.file.lastModified}`}
              className={styles.uploadHead}
            >
              <span>
                <strong>{chosen.file.name}</strong>{' '}
                <span className="muted">
                  {formatBytes(chosen.file.size)}　{nameOf(chosen.labels.documentCode)}　{chosen.labels.note}
                </span>
              </span>
              <Button
                size="small"
                aria-label={t('attachments.leaveOutOf', { name: chosen.file.name })}
                onClick={() => onChange(value.filter((other) => other !== chosen))}
              >
                {t('attachments.leaveOut')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <LabelFields documents={documents} labels={labels} onChange={setLabels} />
      <FileDrop limits={limits.data} onFiles={take} />
    </div>
  )
}
