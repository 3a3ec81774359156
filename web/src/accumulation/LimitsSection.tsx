import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LIST_MOST } from '../../../config/shared/sizes.ts'
import type {
  AccumulationDimension,
  AccumulationLimitView,
} from '../../../server/business/risk/accumulation/accumulation.contract.ts'
import { useKeptAnswer } from '../api/hooks.ts'
import { AmountText } from '../components/AmountText.tsx'
import { type Column, DataTable } from '../components/DataTable.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { PeriodText } from '../components/PeriodText.tsx'
import { Section } from '../components/Section.tsx'
import { usePermission } from '../session/session.ts'
import { AccumulationKey } from './AccumulationKey.tsx'
import { LimitDialog } from './LimitDialog.tsx'

/** The insurer's own figures for a dimension; its manager writes them here. */
export function LimitsSection({ dimension }: { readonly dimension: AccumulationDimension }) {
  const { t } = useTranslation()
  const writes = usePermission('accumulation.write')
  const [open, setOpen] = useState<AccumulationLimitView | 'new' | null>(null)
  const limits = useKeptAnswer('/accumulation-limits', { dimension, limit: LIST_MOST })
  const change: Column<AccumulationLimitView> = {
    key: 'change',
    title: t('accumulations.changeColumn'),
    render: (limit) => (
      <Button type="link" size="small" onClick={() => setOpen(limit)}>
        {t('accumulations.change')}
      </Button>
    ),
  }
  const columns: Column<AccumulationLimitView>[] = [
    {
      key: 'key',
      title: t(`accumulations.dimensions.${dimension}`),
      wordy: true,
      render: ({ key }) =>
        key === null ? t('accumulations.allOthers') : <AccumulationKey dimension={dimension} accumulationKey={key} />,
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
    {
      key: 'effective',
      title: t('accumulations.effective'),
      render: ({ effective }) => <PeriodText period={effective} />,
    },
    { key: 'by', title: t('accumulations.enteredBy'), render: ({ enteredByName }) => enteredByName },
    ...(writes ? [change] : []),
  ]
  return (
    <Section
      title={t('accumulations.limits')}
      flush
      extra={writes && <Button onClick={() => setOpen('new')}>{t('accumulations.newLimit')}</Button>}
    >
      <DataTable
        caption={t('accumulations.limits')}
        columns={columns}
        error={limits.error}
        rows={limits.data?.items}
        rowKey={({ number }) => number}
        empty={<EmptyState title={t('list.empty')} hint={t('accumulations.limitsHint')} />}
      />
      {open && <LimitDialog dimension={dimension} limit={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </Section>
  )
}
