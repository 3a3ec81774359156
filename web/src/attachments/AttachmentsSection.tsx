import { useTranslation } from 'react-i18next'
import type { OwnerRef } from '../../../server/business/contract/attachments/attachments.contract.ts'
import { useAnswer } from '../api/hooks.ts'
import { ResourceView } from '../components/ResourceView.tsx'
import { Section } from '../components/Section.tsx'
import { usePermission } from '../session/session.ts'
import { AttachmentTable } from './AttachmentTable.tsx'
import type { ChecklistEntry } from './checklist.ts'
import { UploadZone } from './UploadZone.tsx'

interface AttachmentsSectionProps {
  readonly owner: OwnerRef
  readonly documents?: readonly ChecklistEntry[]
}

/** The files of a case: what is there, and where more are added. */
export function AttachmentsSection({ owner, documents = [] }: AttachmentsSectionProps) {
  const { t } = useTranslation()
  const reads = usePermission('attachment.read')
  const list = useAnswer('/attachments', reads ? { ownerKind: owner.kind, ownerNumber: owner.number } : null)
  if (!reads) return null
  return (
    <Section title={t('attachments.title')} flush>
      <ResourceView query={list}>
        {(data) => (
          <>
            <AttachmentTable items={data.items} documents={documents} />
            {data.allowedEvents.map(({ event, allowed, why }) => (
              <UploadZone
                key={event}
                owner={owner}
                limits={data}
                documents={documents}
                why={allowed ? undefined : why}
              />
            ))}
          </>
        )}
      </ResourceView>
    </Section>
  )
}
