import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { SubsidyAssessmentRow } from '../../../server/business/subsidy/subsidy.contract.ts'
import { post } from '../api/client.ts'
import { AmountText } from '../components/AmountText.tsx'
import type { BulkAct } from '../components/bulk.ts'
import type { Column } from '../components/DataTable.tsx'
import { InstantText } from '../components/InstantText.tsx'
import { ListPage } from '../components/ListPage.tsx'
import { ObjectLink } from '../components/ObjectLink.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { PeriodText } from '../components/PeriodText.tsx'
import { StateTag } from '../components/StateTag.tsx'
import { useOpen } from '../components/useOpen.ts'
import { useRangeFilters } from '../components/useRangeFilters.ts'
import { useStateOptions } from '../components/useStateOptions.ts'
import { usePermission } from '../session/session.ts'
import { AssessNowDialog } from './AssessNowDialog.tsx'

export function AssessmentsPage() {
  const { t } = useTranslation()
  const range = useRangeFilters()
  const applies = usePermission('subsidy.apply')
  const { open, show, close } = useOpen<'assess'>()
  const results = useStateOptions('assessment')
  const apply: BulkAct<SubsidyAssessmentRow> = {
    key: 'apply',
    label: t('subsidyAssessments.apply'),
    preview: t('subsidyAssessments.applyPreview'),
    fits: ({ state }) => state === 'eligible',
    run: ({ number }, _sentence, idempotencyKey) =>
      post('/subsidy-applications', { idempotencyKey, body: { assessmentNo: number, statement: '' } }),
  }
  const columns: Column<SubsidyAssessmentRow>[] = [
    { key: 'policy', title: t('subsidyAssessments.policy'), render: ({ policyNo }) => policyNo },
    {
      key: 'ruleSet',
      title: t('subsidyAssessments.ruleSet'),
      render: ({ ruleSet }) => <ObjectLink kind="ruleSet" number={ruleSet.id} />,
    },
    {
      key: 'result',
      title: t('subsidyAssessments.result'),
      render: ({ state }) => <StateTag kind="assessment" state={state} />,
    },
    {
      key: 'maker',
      title: t('party.manufacturer'),
      wordy: true,
      render: ({ parties }) => <OrganisationName id={parties.manufacturerId} />,
    },
    {
      key: 'insured',
      exported: ['startsOn', 'lastDay'],
      title: t('subsidyAssessments.insured'),
      render: ({ insured }) => <PeriodText period={insured} />,
    },
    {
      key: 'amount',
      title: t('subsidyAssessments.amount'),
      sort: 'amountFen',
      align: 'right',
      render: ({ amountFen }) => <AmountText fen={amountFen} overview />,
    },
    {
      key: 'updated',
      title: t('subsidyAssessments.updated'),
      sort: 'updatedAt',
      render: ({ updatedAt }) => <InstantText at={updatedAt} dayOnly />,
    },
  ]
  return (
    <>
      <ListPage
        title={t('subsidyAssessments.title')}
        intro={t('subsidyAssessments.intro')}
        path="/subsidy-assessments"
        columns={columns}
        defaultSort="-updatedAt"
        filters={[
          { name: 'q', label: t('list.search'), kind: 'text' },
          { name: 'state', label: t('subsidyAssessments.result'), kind: 'select', options: results },
          { name: 'policyNo', label: t('subsidyAssessments.policy'), kind: 'text' },
          { name: 'ruleSet', label: t('subsidyAssessments.ruleSet'), kind: 'text' },
          {
            name: 'manufacturerId',
            label: t('party.manufacturer'),
            kind: 'organisation',
            organisationKind: 'manufacturer',
          },
          ...range('updatedAt', 'date', t('subsidyAssessments.updated')),
          ...range('amountFen', 'amount', t('subsidyAssessments.amount')),
        ]}
        exported
        acts={applies ? [apply] : []}
        rowKey={({ number }) => number}
        rowPath={({ number }) => `/subsidy-assessments/${encodeURIComponent(number)}`}
        emptyHint={t('subsidyAssessments.emptyHint')}
        actions={applies && <Button onClick={show('assess')}>{t('subsidyAssessments.assessNow')}</Button>}
      />
      {open && <AssessNowDialog onClose={close} />}
    </>
  )
}
