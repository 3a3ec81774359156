import { Input, Select } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { UploadLabels } from './attachFile.ts'
import styles from './attachments.module.css'
import type { ChecklistEntry } from './checklist.ts'

interface LabelFieldsProps {
  readonly documents: readonly ChecklistEntry[]
  readonly labels: UploadLabels
  readonly onChange: (labels: UploadLabels) => void
}

/** What is said about the files chosen next: which paper they are, and a note. */
export function LabelFields({ documents, labels, onChange }: LabelFieldsProps) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <div className={styles.labels}>
      {documents.length > 0 && (
        <div>
          <label htmlFor={`${id}-document`}>{t('attachments.document')}</label>
          <Select
            id={`${id}-document`}
            className={styles.field}
            value={labels.documentCode}
            options={[
              { value: '', label: t('attachments.documentNone') },
              ...documents.map(({ code, name }) => ({ value: code, label: name })),
            ]}
            onChange={(documentCode) => onChange({ ...labels, documentCode })}
          />
        </div>
      )}
      <div>
        <label htmlFor={`${id}-note`}>{t('attachments.note')}</label>
        <Input
          id={`${id}-note`}
          className={styles.field}
          maxLength={500}
          value={labels.note}
          onChange={({ target }) => onChange({ ...labels, note: target.value })}
        />
      </div>
    </div>
  )
}
