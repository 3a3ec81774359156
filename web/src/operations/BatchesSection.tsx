import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BatchView } from '../../../server/platform/operations/operations.contract.ts'
import { useAnswer } from '../api/hooks.ts'
import { CivilDateText } from '../components/CivilDateText.tsx'
import { type Column, DataTable } from '../components/DataTable.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { InstantText } from '../components/InstantText.tsx'
import { ResourceView } from '../components/ResourceView.tsx'
import { Section } from '../components/Section.tsx'
import { StateTag } from '../components/StateTag.tsx'
import { formatCount } from '../format.ts'
import { useLanguage } from '../i18n/i18n.ts'
import { usePermission } from '../session/session.ts'
import { BatchDialog } from './BatchDialog.tsx'
import { DurationText } from './DurationText.tsx'
import { RunOutcome } from './RunOutcome.tsx'

/** So many of the latest are shown. */
const SHOWN = 10

interface Asked {
  readonly action: 'cancel' | 'retry'
  readonly batch: BatchView
}

const isUnderWay = ({ state }: BatchView): boolean => state === 'open' || state === 'cancelling'

/** The latest batches: how far they are and what they came to, with cancelling and doing again what failed. */
export function BatchesSection() {
  const { t } = useTranslation()
  const language = useLanguage()
  const asks = usePermission('job.run')
  const [asked, setAsked] = useState<Asked | null>(null)
  const batches = useAnswer('/batches', { limit: SHOWN }, ({ items }) => items.some(isUnderWay))
  const columns: Column<BatchView>[] = [
    { key: 'day', title: t('jobs.bucket'), render: ({ businessDate }) => <CivilDateText date={businessDate} /> },
    { key: 'kind', title: t('jobs.name'), render: ({ title }) => title[language] },
    { key: 'state', title: t('jobs.state'), render: ({ state }) => <StateTag kind="batch" state={state} /> },
    {
      key: 'ranges',
      title: t('batches.ranges'),
      align: 'right',
      render: ({ progress: { done, total } }) =>
        total === null ? (
          <span className="muted">{t('batches.cutting')}</span>
        ) : (
          <span className="tabular">{`${formatCount(done)} / ${formatCount(total)}`}</span>
        ),
    },
    { key: 'opened', title: t('batches.opened'), render: ({ openedAt }) => <InstantText at={openedAt} /> },
    {
      key: 'duration',
      title: t('jobs.duration'),
      align: 'right',
      render: ({ durationMs }) => <DurationText ms={durationMs} />,
    },
    { key: 'outcome', title: t('jobs.outcome'), wordy: true, render: (batch) => <BatchOutcome batch={batch} /> },
  ]
  const action: Column<BatchView> = {
    key: 'action',
    title: t('jobs.action'),
    align: 'right',
    render: (batch) => {
      const offered = batch.cancelAllowed ? 'cancel' : batch.retryAllowed ? 'retry' : null
      if (offered === null) return null
      return (
        <Button
          size="small"
          onClick={() => setAsked({ action: offered, batch })}
          aria-label={`${t(`batches.${offered}`)} ${batch.title[language]} ${batch.businessDate}`}
        >
          {t(`batches.${offered}`)}
        </Button>
      )
    },
  }
  return (
    <Section title={t('batches.title')} flush>
      <ResourceView query={batches}>
        {({ items }) => (
          <DataTable
            caption={t('batches.title')}
            columns={
              asks && items.some(({ cancelAllowed, retryAllowed }) => cancelAllowed || retryAllowed)
                ? [...columns, action]
                : columns
            }
            rows={items}
            rowKey={({ id }) => id}
            empty={<EmptyState title={t('list.empty')} hint={t('batches.emptyHint')} />}
          />
        )}
      </ResourceView>
      {asked && <BatchDialog {...asked} onClose={() => setAsked(null)} />}
    </Section>
  )
}

/** What it came to; of one that was cancelled why, and how many ranges failed. */
function BatchOutcome({ batch }: { readonly batch: BatchView }) {
  const { t } = useTranslation()
  if (batch.cancelReason !== null) return <span>{t('batches.cancelled', { reason: batch.cancelReason })}</span>
  if (batch.failedRanges === 0) return <RunOutcome run={batch} />
  return (
    <span>
      {t('batches.failed', { n: formatCount(batch.failedRanges) })}
      {batch.error !== null && <small className="muted"> {batch.error}</small>}
    </span>
  )
}
