import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { SanctionRow } from '../../../server/business/risk/sanctions/sanctions.contract.ts'
import type { Column } from '../components/DataTable.tsx'
import { ListPage } from '../components/ListPage.tsx'
import { PeriodText } from '../components/PeriodText.tsx'
import { StateTag } from '../components/StateTag.tsx'
import { useStateOptions } from '../components/useStateOptions.ts'
import { usePermission } from '../session/session.ts'
import { SanctionStanding } from './SanctionStanding.tsx'

/** The register of bans and sanctions. */
export function SanctionsPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const writes = usePermission('sanction.write')
  const states = useStateOptions('sanction')
  const columns: Column<SanctionRow>[] = [
    { key: 'number', title: t('sanctions.number'), render: ({ number }) => number },
    { key: 'standing', title: t('sanctions.standing'), render: (row) => <SanctionStanding sanction={row} /> },
    { key: 'name', title: t('sanctions.name'), wordy: true, render: ({ name }) => name },
    {
      key: 'creditCode',
      title: t('sanctions.creditCode'),
      render: ({ creditCode }) => <span className="tabular">{creditCode}</span>,
    },
    { key: 'kind', title: t('sanctions.kind'), render: ({ kind }) => t(`sanctions.kinds.${kind}`) },
    {
      key: 'document',
      title: t('sanctions.document'),
      wordy: true,
      render: ({ documentReference }) => documentReference,
    },
    {
      key: 'days',
      exported: ['from', 'to'],
      title: t('sanctions.days'),
      sort: 'from',
      render: (row) => <PeriodText period={row} />,
    },
    { key: 'state', title: t('sanctions.state'), render: ({ state }) => <StateTag kind="sanction" state={state} /> },
  ]
  return (
    <ListPage
      title={t('sanctions.title')}
      intro={t('sanctions.intro')}
      path="/sanctions"
      columns={columns}
      defaultSort="-createdAt"
      filters={[
        { name: 'q', label: t('list.search'), kind: 'text' },
        {
          name: 'inForce',
          label: t('sanctions.standing'),
          kind: 'select',
          options: [
            { value: 'true', label: t('sanctions.inForce') },
            { value: 'false', label: t('sanctions.notInForce') },
          ],
        },
        { name: 'state', label: t('sanctions.state'), kind: 'select', options: states },
        { name: 'creditCode', label: t('sanctions.creditCode'), kind: 'text' },
      ]}
      exported
      rowKey={({ number }) => number}
      rowPath={({ number }) => `/sanctions/${number}`}
      emptyHint={t('sanctions.emptyHint')}
      actions={
        writes && (
          <Button type="primary" onClick={() => navigate('/sanctions/new')}>
            {t('sanctions.new')}
          </Button>
        )
      }
    />
  )
}
