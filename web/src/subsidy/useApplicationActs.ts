import { useTranslation } from 'react-i18next'
import type { SubsidyApplicationRow } from '../../../server/business/subsidy/subsidy.contract.ts'
import { post } from '../api/client.ts'
import type { BulkAct } from '../components/bulk.ts'
import { usePermission } from '../session/session.ts'

/** What a person of this role does with several applications: each is its own request, by its own version. */
export function useApplicationActs(): BulkAct<SubsidyApplicationRow>[] {
  const { t } = useTranslation()
  const applies = usePermission('subsidy.apply')
  const recommends = usePermission('subsidy.recommend')
  const approves = usePermission('subsidy.approve')
  const reason = { label: t('form.reason'), required: true }
  const submit: BulkAct<SubsidyApplicationRow> = {
    key: 'submit',
    label: t('applications.submit'),
    preview: t('applications.submitPreview'),
    fits: ({ state }) => state === 'draft' || state === 'returned',
    run: ({ number, version }) => post('/subsidy-applications/:number/submission', { number, version, body: {} }),
  }
  const recommend: BulkAct<SubsidyApplicationRow> = {
    key: 'recommend',
    label: t('applications.recommend'),
    preview: t('applications.recommendPreview'),
    sentence: { label: t('applications.opinion'), required: true },
    fits: ({ state }) => state === 'submitted',
    run: ({ number, version }, opinion) =>
      post('/subsidy-applications/:number/recommendation', { number, version, body: { opinion } }),
  }
  const returnBack: BulkAct<SubsidyApplicationRow> = {
    key: 'return',
    label: t('applications.returnBack'),
    preview: t('applications.returnPreview'),
    sentence: reason,
    fits: ({ state }) => state === 'submitted' || state === 'recommended',
    run: ({ number, version }, said) =>
      post('/subsidy-applications/:number/return', { number, version, body: { reason: said } }),
  }
  // Money becomes payable: the amount is the one the row shows, and each approval says why.
  const approve: BulkAct<SubsidyApplicationRow> = {
    key: 'approve',
    label: t('applications.approve'),
    preview: t('applications.approvePreview'),
    sentence: reason,
    fits: ({ state }) => state === 'recommended',
    run: ({ number, version, amountFen }, opinion, idempotencyKey) =>
      post('/subsidy-applications/:number/approval', { number, version, idempotencyKey, body: { amountFen, opinion } }),
  }
  return [
    ...(applies ? [submit] : []),
    ...(recommends ? [recommend] : []),
    ...(approves ? [approve] : []),
    ...(recommends || approves ? [returnBack] : []),
  ]
}
