import { CameraOutlined, UploadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ChangeEvent, type DragEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AttachmentLimitsView } from '../../../server/business/contract/attachments/attachments.contract.ts'
import { formatBytes } from '../format.ts'
import styles from './attachments.module.css'

interface FileDropProps {
  readonly limits: AttachmentLimitsView
  readonly onFiles: (files: readonly File[]) => void
  /** One file is enough. */
  readonly single?: true
}

/** Where files are dropped or chosen; on a phone the camera is offered as well. */
export function FileDrop({ limits, onFiles, single }: FileDropProps) {
  const { t } = useTranslation()
  const chooser = useRef<HTMLInputElement>(null)
  const camera = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const drag = (event: DragEvent, inside: boolean) => {
    event.preventDefault()
    setOver(inside)
  }
  const take = (files: FileList | null) => files && files.length > 0 && onFiles([...files])
  const taken = ({ target }: ChangeEvent<HTMLInputElement>) => {
    take(target.files)
    target.value = ''
  }
  return (
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
      <Button className={styles.camera} icon={<CameraOutlined aria-hidden />} onClick={() => camera.current?.click()}>
        {t('attachments.photograph')}
      </Button>
      <input
        ref={chooser}
        type="file"
        multiple={!single}
        hidden
        className={styles.never}
        accept={limits.accept}
        onChange={taken}
      />
      <input
        ref={camera}
        type="file"
        hidden
        className={styles.never}
        accept="image/jpeg,image/png"
        capture="environment"
        onChange={taken}
      />
      <span className={`muted ${styles.limits}`}>
        {t('attachments.accepted', { kinds: kindsOf(limits.accept), size: formatBytes(limits.maxBytes) })}
      </span>
    </fieldset>
  )
}

/** `.pdf,.png` -> `PDF, PNG`. */
const kindsOf = (accept: string): string => accept.replaceAll('.', '').replaceAll(',', ', ').toUpperCase()
