import { UploadOutlined } from '@ant-design/icons'
import { App, Button, Input, Select } from 'antd'
import { type DragEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AttachmentListView, OwnerRef } from '../../../server/attachments/attachments.contract.ts'
import type { AllowedEvent } from '../components/actions.ts'
import { WhyNot } from '../components/WhyNot.tsx'
import { formatBytes } from '../format.ts'
import styles from './attachments.module.css'
import type { ChecklistEntry } from './checklist.ts'
import { UploadList } from './UploadList.tsx'
import { type UploadLabels, useUploads } from './useUploads.ts'

interface UploadZoneProps {
  readonly owner: OwnerRef
  readonly limits: Pick<AttachmentListView, 'maxBytes' | 'accept'>
  readonly documents: readonly ChecklistEntry[]
  /** Why nothing can be attached now. */
  readonly why: AllowedEvent['why']
}

const NO_LABELS: UploadLabels = { documentCode: '', note: '' }

/** Where files are chosen or dropped; what is said about them goes with those chosen next. */
export function UploadZone({ owner, limits, documents, why }: UploadZoneProps) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const id = useId()
  const chooser = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [labels, setLabels] = useState(NO_LABELS)
  const { uploads, start, ...steps } = useUploads(owner, limits.maxBytes, ({ name }) =>
    message.success(t('attachments.attached', { name })),
  )
  const take = (files: FileList | null) => {
    if (!files || files.length === 0) return
    start([...files], labels)
    setLabels(NO_LABELS)
  }
  const drag = (event: DragEvent, inside: boolean) => {
    event.preventDefault()
    setOver(inside)
  }

  if (why)
    return (
      <p className={`muted ${styles.closed}`}>
        <WhyNot failures={why} />
      </p>
    )
  return (
    <div className={styles.zoneFrame}>
      <UploadList uploads={uploads} maxBytes={limits.maxBytes} {...steps} />
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
              onChange={(documentCode) => setLabels({ ...labels, documentCode })}
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
            onChange={({ target }) => setLabels({ ...labels, note: target.value })}
          />
        </div>
      </div>
      <fieldset
        aria-label={t('attachments.title')}
        className={`${styles.zone} ${over ? styles.over : ''}`}
        onDragOver={(event) => drag(event, true)}
        onDragLeave={(event) => drag(event, false)}
        onDrop={(event) => {
          drag(event, false)
          take(event.dataTransfer.files)
        }}
      >
        <span className={styles.dropHint}>{t('attachments.drop')}</span>
        <Button icon={<UploadOutlined aria-hidden />} onClick={() => chooser.current?.click()}>
          {t('attachments.choose')}
        </Button>
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          accept={limits.accept}
          onChange={({ target }) => {
            take(target.files)
            target.value = ''
          }}
        />
        <span className={`muted ${styles.limits}`}>
          {t('attachments.accepted', { kinds: kindsOf(limits.accept), size: formatBytes(limits.maxBytes) })}
        </span>
      </fieldset>
    </div>
  )
}

/** `.pdf,.png` -> `PDF, PNG`. */
const kindsOf = (accept: string): string => accept.replaceAll('.', '').replaceAll(',', ', ').toUpperCase()
