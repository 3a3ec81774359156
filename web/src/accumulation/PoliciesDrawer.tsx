import { Drawer } from 'antd'
import { useTranslation } from 'react-i18next'
import { LIST_MOST } from '../../../config/shared/sizes.ts'
import type {
  AccumulatedPolicyView,
  AccumulationView,
} from '../../../server/business/risk/accumulation/accumulation.contract.ts'
import { useKeptAnswer } from '../api/hooks.ts'
import { AmountText } from '../components/AmountText.tsx'
import { type Column, DataTable } from '../components/DataTable.tsx'
import { ObjectLink } from '../components/ObjectLink.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { PeriodText } from '../components/PeriodText.tsx'
import { AccumulationKey } from './AccumulationKey.tsx'

interface PoliciesDrawerProps {
  readonly row: AccumulationView
  readonly on: string
  readonly onClose: () => void
}

/** The policies behind one figure. */
export function PoliciesDrawer({ row, on, onClose }: PoliciesDrawerProps) {
  const { t } = useTranslation()
  const { dimension, key, name } = row
  const policies = useKeptAnswer('/accumulated-policies', { dimension, key, on, limit: LIST_MOST })
  const columns: Column<AccumulatedPolicyView>[] = [
    {
      key: 'number',
      title: t('accumulations.policy'),
      render: ({ number }) => <ObjectLink kind="policy" number={number} />,
    },
    {
      key: 'maker',
      title: t('party.manufacturer'),
      wordy: true,
      render: ({ manufacturerId }) => <OrganisationName id={manufacturerId} />,
    },
    {
      key: 'limit',
      title: t('accumulations.policyLimit'),
      align: 'right',
      render: ({ totalLimitFen }) => <AmountText fen={totalLimitFen} overview />,
    },
    {
      key: 'own',
      title: t('accumulations.ownLimit'),
      align: 'right',
      render: ({ ownLimitFen }) => <AmountText fen={ownLimitFen} overview />,
    },
    { key: 'period', title: t('accumulations.period'), render: ({ period }) => <PeriodText period={period} /> },
  ]
  return (
    <Drawer
      open
      onClose={onClose}
      title={<AccumulationKey dimension={dimension} accumulationKey={key} name={name} />}
      size={760}
      destroyOnHidden
    >
      <DataTable
        caption={t('accumulations.policies')}
        columns={columns}
        error={policies.error}
        rows={policies.data?.items}
        rowKey={({ number }) => number}
        empty={null}
      />
    </Drawer>
  )
}
