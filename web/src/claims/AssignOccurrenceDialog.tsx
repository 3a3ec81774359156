import { useTranslation } from 'react-i18next'
import type { AssignOccurrenceBody } from '../../../server/business/claims/claims.contract.ts'
import { post } from '../api/client.ts'
import { useAnswer } from '../api/hooks.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { Explained } from '../components/Explained.tsx'
import { ReasonField } from '../components/ReasonField.tsx'
import type { ClaimDialogProps } from './claimProps.ts'
import { OccurrenceFields } from './OccurrenceFields.tsx'

/** Joins a claim to another occurrence, or parts it from its own, with a reason. */
export function AssignOccurrenceDialog({ claim, onClose }: ClaimDialogProps) {
  const { t } = useTranslation()
  const { data: occurrence } = useAnswer('/claims/:number/occurrence', { number: claim.number })
  const alone = occurrence !== undefined && occurrence.batches.length === 0 && occurrence.joinable.length === 0
  return (
    <ActionDialog<AssignOccurrenceBody>
      title={t('claims.assignOccurrence')}
      preview={<Explained text={t('claims.assignOccurrencePreview')} />}
      confirmLabel={t('claims.assignOccurrence')}
      initialValues={{
        ...(claim.occurrenceNo && { sameOccurrenceAs: claim.occurrenceNo }),
        ...(claim.batch && { batchNo: claim.batch.batchNo }),
      }}
      idle={alone ? t('claims.nothingToJoin') : undefined}
      run={({ sameOccurrenceAs, batchNo, reasonZh }) =>
        post('/claims/:number/occurrence', {
          number: claim.number,
          version: claim.version,
          body: { ...(sameOccurrenceAs && { sameOccurrenceAs }), ...(batchNo && { batchNo }), reasonZh },
        })
      }
      doneMessage={t('claims.occurrenceAssigned')}
      onClose={onClose}
    >
      <OccurrenceFields claim={claim} />
      <ReasonField name="reasonZh" />
    </ActionDialog>
  )
}
