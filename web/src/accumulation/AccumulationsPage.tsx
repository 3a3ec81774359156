import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type {
  AccumulationDimension,
  AccumulationView,
} from '../../../server/business/risk/accumulation/accumulation.contract.ts'
import { useAnswer } from '../api/hooks.ts'
import { AmountText } from '../components/AmountText.tsx'
import { type Column, DataTable } from '../components/DataTable.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { FilterBar } from '../components/FilterBar.tsx'
import { PageHeader } from '../components/PageHeader.tsx'
import { MoreFound, NothingFound } from '../components/SearchFindings.tsx'
import { Section } from '../components/Section.tsx'
import { useListState } from '../components/useListState.ts'
import { formatCount } from '../format.ts'
import { AccumulationKey } from './AccumulationKey.tsx'
import { DIMENSIONS } from './dimensions.ts'
import { LimitsSection } from './LimitsSection.tsx'
import { PoliciesDrawer } from './PoliciesDrawer.tsx'
import { UseBar } from './UseBar.tsx'

/** What the insurer has in force per maker, user, category or site, against its retention and capacity. */
export function AccumulationsPage() {
  const { t } = useTranslation()
  const state = useListState('')
  const [shown, setShown] = useState<AccumulationView | null>(null)
  const chosen = state.value('dimension')
  const dimension: AccumulationDimension = DIMENSIONS.find((name) => name === chosen) ?? 'maker'
  const on = state.value('on')
  const q = state.value('q')
  const list = useAnswer('/accumulations', { dimension, on, q })
  const { items = [], total = 0, found } = list.data ?? {}
  const columns: Column<AccumulationView>[] = [
    {
      key: 'key',
      title: t(`accumulations.dimensions.${dimension}`),
      wordy: true,
      render: ({ key, name }) => <AccumulationKey dimension={dimension} accumulationKey={key} name={name} />,
    },
    {
      key: 'limit',
      title: t('accumulations.inForce'),
      align: 'right',
      render: ({ limitFen }) => <AmountText fen={limitFen} overview />,
    },
    {
      key: 'retention',
      title: t('accumulations.retention'),
      align: 'right',
      render: ({ retentionFen }) => <AmountText fen={retentionFen} overview />,
    },
    {
      key: 'capacity',
      title: t('accumulations.capacity'),
      align: 'right',
      render: ({ capacityFen }) => <AmountText fen={capacityFen} overview />,
    },
    { key: 'use', title: t('accumulations.use'), render: (row) => <UseBar row={row} /> },
    {
      key: 'policies',
      title: t('accumulations.policies'),
      render: (row) => (
        <Button type="link" size="small" onClick={() => setShown(row)}>
          {t('accumulations.showPolicies', { n: formatCount(row.policies) })}
        </Button>
      ),
    },
  ]
  const options = DIMENSIONS.map((value) => ({ value, label: t(`accumulations.dimensions.${value}`) }))
  return (
    <div className="stack">
      <PageHeader title={t('accumulations.title')} intro={t('accumulations.intro')} />
      <Section
        title={list.data ? t('accumulations.onDay', { date: list.data.on }) : t('accumulations.title')}
        flush
        extra={
          <div className="row">
            <FilterBar
              filters={[
                { name: 'dimension', label: t('accumulations.dimension'), kind: 'select', options },
                { name: 'on', label: t('accumulations.on'), kind: 'date' },
                { name: 'q', label: t('list.search'), kind: 'text' },
              ]}
              values={{ dimension, on, q }}
              onChange={state.setFilter}
            />
          </div>
        }
      >
        {(found === 'capped' || total > items.length) && <MoreFound />}
        <DataTable
          caption={t('accumulations.title')}
          columns={columns}
          error={list.error}
          rows={list.data && items}
          rowKey={({ key }) => key}
          empty={
            <NothingFound found={found} filtered={q !== ''}>
              <EmptyState title={t('list.empty')} hint={t('accumulations.emptyHint')} />
            </NothingFound>
          }
        />
      </Section>
      <LimitsSection dimension={dimension} />
      {shown && list.data && <PoliciesDrawer row={shown} on={list.data.on} onClose={() => setShown(null)} />}
    </div>
  )
}
