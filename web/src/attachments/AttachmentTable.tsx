import { DeleteOutlined, DownloadOutlined, EyeOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AttachmentView } from '../../../server/attachments/attachments.contract.ts'
import { DataTable } from '../components/DataTable.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { InstantText } from '../components/InstantText.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { formatBytes } from '../format.ts'
import { useLanguage } from '../i18n/i18n.ts'
import styles from './attachments.module.css'
import type { ChecklistEntry } from './checklist.ts'
import { contentPath } from './contentPath.ts'
import { PreviewDialog } from './PreviewDialog.tsx'
import { RemoveDialog } from './RemoveDialog.tsx'

interface AttachmentTableProps {
  readonly items: readonly AttachmentView[]
  readonly documents: readonly ChecklistEntry[]
}

interface OpenDialog {
  readonly name: 'preview' | 'remove'
  readonly attachment: AttachmentView
}

/** The attached files, latest first. */
export function AttachmentTable({ items, documents }: AttachmentTableProps) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<OpenDialog | null>(null)
  const close = () => setOpen(null)
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
            title: t('attachments.fingerprint'),
            render: ({ sha256 }) => (
              <code className={styles.whole} title={t('attachments.fingerprintHint', { hash: sha256 })}>
                {sha256.slice(0, 8)}
              </code>
            ),
          },
          {
            key: 'actions',
            title: t('attachments.actions'),
            render: (attachment) => (
              <Actions attachment={attachment} onOpen={(name) => setOpen({ name, attachment })} />
            ),
          },
        ]}
        rows={items}
        rowKey={({ number }) => number}
        empty={<EmptyState title={t('attachments.empty')} hint={t('attachments.emptyHint')} />}
      />
      {open?.name === 'preview' && <PreviewDialog attachment={open.attachment} onClose={close} />}
      {open?.name === 'remove' && <RemoveDialog attachment={open.attachment} onClose={close} />}
    </>
  )
}

interface ActionsProps {
  readonly attachment: AttachmentView
  readonly onOpen: (name: OpenDialog['name']) => void
}

function Actions({ attachment, onOpen }: ActionsProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { name, number, preview, allowedEvents } = attachment
  return (
    <span className={styles.actions}>
      {preview && (
        <Button
          size="small"
          icon={<EyeOutlined aria-hidden />}
          aria-label={t('attachments.previewOf', { name })}
          onClick={() => onOpen('preview')}
        >
          {t('attachments.preview')}
        </Button>
      )}
      <Button
        size="small"
        icon={<DownloadOutlined aria-hidden />}
        aria-label={t('attachments.downloadOf', { name })}
        href={contentPath(number)}
        download={name}
      >
        {t('attachments.download')}
      </Button>
      {allowedEvents.map(({ event, allowed, why }) => (
        <Button
          key={event}
          size="small"
          danger
          disabled={!allowed}
          title={why?.map((failure) => failure[language]).join('；')}
          icon={<DeleteOutlined aria-hidden />}
          aria-label={t('attachments.removeOf', { name })}
          onClick={() => onOpen('remove')}
        >
          {t('attachments.remove')}
        </Button>
      ))}
    </span>
  )
}
