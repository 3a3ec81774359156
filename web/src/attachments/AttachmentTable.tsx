import { DeleteOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AttachmentView } from '../../../server/business/contract/attachments/attachments.contract.ts'
import { DataTable } from '../components/DataTable.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { Fingerprint } from '../components/Fingerprint.tsx'
import { InstantText } from '../components/InstantText.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { formatBytes } from '../format.ts'
import { useLanguage } from '../i18n/i18n.ts'
import { useMarks } from '../i18n/useMarks.ts'
import styles from './attachments.module.css'
import type { ChecklistEntry } from './checklist.ts'
import { contentPath } from './contentPath.ts'
import { FileButtons } from './FileButtons.tsx'
import { RemoveDialog } from './RemoveDialog.tsx'

interface AttachmentTableProps {
  readonly items: readonly AttachmentView[]
  readonly documents: readonly ChecklistEntry[]
}

/** The attached files, latest first. */
export function AttachmentTable({ items, documents }: AttachmentTableProps) {
  const { t } = useTranslation()
  const [leaving, setLeaving] = useState<AttachmentView | null>(null)
  const documentName = (code: string) => documents.find((document) => document.code === code)?.name ?? code
  return (
    <>
      <DataTable
        caption={t('attachments.title')}
        columns={[
          {
            key: 'name',
            title: t('attachments.name'),
            wordy: true,
            render: ({ name, documentCode, note }) => (
              <span className={styles.name}>
                {name}
                {documentCode && <span className="muted">{documentName(documentCode)}</span>}
                {note && <span className="muted">{note}</span>}
              </span>
            ),
          },
          {
            key: 'size',
            title: t('attachments.size'),
            render: ({ kind, sizeBytes }) => (
              <span className={styles.stacked}>
                {formatBytes(sizeBytes)}
                <span className={`muted ${styles.whole}`}>{t(`attachments.kinds.${kind}`)}</span>
              </span>
            ),
          },
          {
            key: 'uploader',
            title: t('attachments.uploader'),
            render: ({ uploader, attachedAt }) => (
              <span className={styles.stacked}>
                <span>
                  {uploader.name} · <OrganisationName id={uploader.organisationId} />
                </span>
                <InstantText at={attachedAt} />
              </span>
            ),
          },
          {
            key: 'sha256',
            title: t('fingerprint.label'),
            render: ({ sha256 }) => <Fingerprint hash={sha256} />,
          },
          {
            key: 'actions',
            title: t('attachments.actions'),
            render: (attachment) => <Actions attachment={attachment} onRemove={() => setLeaving(attachment)} />,
          },
        ]}
        rows={items}
        rowKey={({ number }) => number}
        empty={<EmptyState title={t('attachments.empty')} hint={t('attachments.emptyHint')} />}
      />
      {leaving && <RemoveDialog attachment={leaving} onClose={() => setLeaving(null)} />}
    </>
  )
}

interface ActionsProps {
  readonly attachment: AttachmentView
  readonly onRemove: () => void
}

function Actions({ attachment, onRemove }: ActionsProps) {
  const { t } = useTranslation()
  const marks = useMarks()
  const language = useLanguage()
  const { name, allowedEvents } = attachment
  return (
    <span className={styles.actions}>
      <FileButtons file={{ ...attachment, path: contentPath(attachment.number) }} />
      {allowedEvents.map(({ event, allowed, why }) => (
        <Button
          key={event}
          size="small"
          danger
          disabled={!allowed}
          title={why?.map((failure) => failure[language]).join(marks.stop)}
          icon={<DeleteOutlined aria-hidden />}
          aria-label={t('attachments.removeOf', { name })}
          onClick={onRemove}
        >
          {t('attachments.remove')}
        </Button>
      ))}
    </span>
  )
}
