import { App } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type {
  AttachmentLimitsView,
  OwnerRef,
} from '../../../server/business/contract/attachments/attachments.contract.ts'
import type { AllowedEvent } from '../components/actions.ts'
import { WhyNot } from '../components/WhyNot.tsx'
import { NO_LABELS } from './attachFile.ts'
import styles from './attachments.module.css'
import type { ChecklistEntry } from './checklist.ts'
import { FileDrop } from './FileDrop.tsx'
import { takeOver } from './handover.ts'
import { LabelFields } from './LabelFields.tsx'
import { UploadList } from './UploadList.tsx'
import { useUploads } from './useUploads.ts'

interface UploadZoneProps {
  readonly owner: OwnerRef
  readonly limits: AttachmentLimitsView
  readonly documents: readonly ChecklistEntry[]
  /** Why nothing can be attached now. */
  readonly why: AllowedEvent['why']
}

/** Where files are chosen or dropped; what is said about them goes with those chosen next. */
export function UploadZone({ owner, limits, documents, why }: UploadZoneProps) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const [labels, setLabels] = useState(NO_LABELS)
  const { uploads, start, ...steps } = useUploads(owner, limits.maxBytes, ({ name }) =>
    message.success(t('attachments.attached', { name })),
  )
  // What was chosen while the case was being written is sent by its page, whenever it was left.
  useEffect(() => {
    for (const chosen of takeOver(owner)) start([chosen.file], chosen.labels)
  })
  const take = (files: readonly File[]) => {
    start(files, labels)
    setLabels(NO_LABELS)
  }

  if (why) {
    return (
      <p className={`muted ${styles.closed}`}>
        <WhyNot failures={why} />
      </p>
    )
  }
  return (
    <div className={styles.zoneFrame}>
      <UploadList uploads={uploads} maxBytes={limits.maxBytes} {...steps} />
      <LabelFields documents={documents} labels={labels} onChange={setLabels} />
      <FileDrop limits={limits} onFiles={take} />
    </div>
  )
}
