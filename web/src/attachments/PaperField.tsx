import { Button, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { AttachmentView, OwnerRef } from '../../../server/business/contract/attachments/attachments.contract.ts'
import { newIdempotencyKey } from '../api/client.ts'
import { useAnswer } from '../api/hooks.ts'
import { formatBytes } from '../format.ts'
import styles from './attachments.module.css'
import { FileDrop } from './FileDrop.tsx'

/** The paper that an act names: attached already, or a file to attach, with the key that makes it one attachment however often it is sent. */
export type ChosenPaper = { readonly attachmentNo: string } | { readonly file: File; readonly idempotencyKey: string }

interface PaperFieldProps {
  readonly owner: OwnerRef
  readonly id?: string
  readonly value?: ChosenPaper
  readonly onChange?: (paper: ChosenPaper | undefined) => void
}

/** Chooses the paper of an act among what is attached to its case, or a new file. */
export function PaperField({ owner, id, value, onChange }: PaperFieldProps) {
  const { t } = useTranslation()
  const list = useAnswer('/attachments', { ownerKind: owner.kind, ownerNumber: owner.number })
  if (!list.data) return null
  const { items } = list.data
  if (value && 'file' in value)
    return (
      <span className="row">
        <span>
          {t('policies.paperChosen', { name: value.file.name })}{' '}
          <span className="muted">{formatBytes(value.file.size)}</span>
        </span>
        <Button size="small" onClick={() => onChange?.(undefined)}>
          {t('policies.paperReplace')}
        </Button>
      </span>
    )
  return (
    <div className={styles.choice}>
      {items.length > 0 && (
        <Select
          id={id}
          className={styles.field}
          placeholder={t('policies.paperAttached')}
          aria-label={t('policies.paperAttached')}
          value={value?.attachmentNo}
          options={items.map(({ number, name }: AttachmentView) => ({ value: number, label: name }))}
          onChange={(attachmentNo) => onChange?.({ attachmentNo })}
        />
      )}
      <FileDrop
        limits={list.data}
        single
        onFiles={([file]) => file && onChange?.({ file, idempotencyKey: newIdempotencyKey() })}
      />
    </div>
  )
}
