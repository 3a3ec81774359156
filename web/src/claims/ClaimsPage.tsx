import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { ClaimRow } from '../../../server/business/claims/claims.contract.ts'
import { AmountText } from '../components/AmountText.tsx'
import { CivilDateText } from '../components/CivilDateText.tsx'
import type { Column } from '../components/DataTable.tsx'
import { ListPage } from '../components/ListPage.tsx'
import { ObjectLink } from '../components/ObjectLink.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { StateTag } from '../components/StateTag.tsx'
import { StatutoryClockTag } from '../components/StatutoryClockTag.tsx'
import { useRangeFilters } from '../components/useRangeFilters.ts'
import { useStateOptions } from '../components/useStateOptions.ts'
import { useCoverOptions } from '../product/useCoverOptions.ts'
import { usePermission } from '../session/session.ts'
import { useRecords } from './useRecords.ts'

export function ClaimsPage() {
  const { t } = useTranslation()
  const range = useRangeFilters()
  const navigate = useNavigate()
  const notifies = usePermission('claim.notify')
  const { notifyLabel } = useRecords()
  const states = useStateOptions('claim')
  const covers = useCoverOptions()
  const seesReserve = usePermission('claim.handle')
  const reserve: Column<ClaimRow> = {
    key: 'reserve',
    title: t('claims.reserve'),
    align: 'right',
    render: ({ reserveFen }) => <AmountText fen={reserveFen} overview />,
  }
  const columns: Column<ClaimRow>[] = [
    { key: 'number', title: t('claims.number'), render: ({ number }) => number },
    { key: 'state', title: t('claims.state'), render: ({ state }) => <StateTag kind="claim" state={state} /> },
    {
      key: 'deadline',
      title: t('claims.deadline'),
      render: ({ nextClock }) => (nextClock ? <StatutoryClockTag clock={nextClock} /> : '—'),
    },
    {
      key: 'policy',
      title: t('claims.policy'),
      render: ({ policyNo }) => <ObjectLink kind="policy" number={policyNo} />,
    },
    {
      key: 'holder',
      title: t('party.manufacturer'),
      wordy: true,
      render: ({ parties }) => <OrganisationName id={parties.manufacturerId} />,
    },
    {
      key: 'lossOn',
      title: t('claims.lossOn'),
      sort: 'lossOn',
      render: ({ lossOn }) => <CivilDateText date={lossOn} />,
    },
    {
      key: 'estimated',
      title: t('claims.estimated'),
      sort: 'estimatedLossFen',
      align: 'right',
      render: ({ estimatedLossFen }) => <AmountText fen={estimatedLossFen} overview />,
    },
    ...(seesReserve ? [reserve] : []),
    {
      key: 'paid',
      title: t('claims.paid'),
      align: 'right',
      render: ({ paidFen }) => <AmountText fen={paidFen} overview />,
    },
  ]
  return (
    <ListPage
      title={t('claims.title')}
      intro={t('claims.intro')}
      path="/claims"
      columns={columns}
      defaultSort="-createdAt"
      filters={[
        { name: 'q', label: t('list.search'), kind: 'text' },
        { name: 'state', label: t('claims.state'), kind: 'select', options: states },
        {
          name: 'cover',
          label: t('claims.cover'),
          kind: 'select',
          options: covers,
        },
        { name: 'policyNo', label: t('claims.policy'), kind: 'text' },
        {
          name: 'manufacturer',
          label: t('party.manufacturer'),
          kind: 'organisation',
          organisationKind: 'manufacturer',
        },
        ...range('lossOn', 'date', t('claims.lossOn')),
        ...range('estimatedLossFen', 'amount', t('claims.estimated')),
      ]}
      exported
      rowKey={({ number }) => number}
      rowPath={({ number }) => `/claims/${number}`}
      emptyHint={t('claims.emptyHint')}
      actions={
        notifies && (
          <Button type="primary" onClick={() => navigate('/claims/new')}>
            {notifyLabel}
          </Button>
        )
      }
    />
  )
}
