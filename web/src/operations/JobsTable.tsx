import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { JobView } from '../../../server/platform/operations/operations.contract.ts'
import { type Column, DataTable } from '../components/DataTable.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { InstantText } from '../components/InstantText.tsx'
import { Section } from '../components/Section.tsx'
import { formatCount } from '../format.ts'
import { useLanguage } from '../i18n/i18n.ts'
import { usePermission } from '../session/session.ts'
import { DurationText } from './DurationText.tsx'
import { RunState } from './RunState.tsx'

interface JobsTableProps {
  readonly jobs: readonly JobView[]
  readonly onRun: (job: JobView) => void
}

/** Every job: when it runs, how it last went, how many runs failed or wait. */
export function JobsTable({ jobs, onRun }: JobsTableProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const runs = usePermission('job.run')
  const columns: Column<JobView>[] = [
    { key: 'name', title: t('jobs.name'), render: ({ title }) => title[language] },
    { key: 'schedule', title: t('jobs.schedule'), render: ({ dailyAt }) => t('jobs.daily', { at: dailyAt }) },
    { key: 'next', title: t('jobs.next'), render: ({ nextRunAt }) => <InstantText at={nextRunAt} /> },
    {
      key: 'latest',
      title: t('jobs.latest'),
      render: ({ latestRun }) =>
        latestRun ? <RunState run={latestRun} dated /> : <span className="muted">{t('jobs.never')}</span>,
    },
    {
      key: 'duration',
      title: t('jobs.duration'),
      align: 'right',
      render: ({ latestRun }) => <DurationText ms={latestRun?.durationMs ?? null} />,
    },
    {
      key: 'failures',
      title: t('jobs.failures'),
      align: 'right',
      render: ({ failedRuns }) => <span className="tabular">{formatCount(failedRuns)}</span>,
    },
    {
      key: 'waiting',
      title: t('jobs.waiting'),
      align: 'right',
      render: ({ waitingRuns }) => <span className="tabular">{formatCount(waitingRuns)}</span>,
    },
  ]
  const action: Column<JobView> = {
    key: 'action',
    title: t('jobs.action'),
    align: 'right',
    render: (job) => (
      <Button size="small" onClick={() => onRun(job)} aria-label={`${t('jobs.run')} ${job.title[language]}`}>
        {t('jobs.run')}
      </Button>
    ),
  }
  return (
    <Section title={t('jobs.all')} flush>
      <DataTable
        caption={t('jobs.all')}
        columns={runs ? [...columns, action] : columns}
        rows={jobs}
        rowKey={({ name }) => name}
        empty={<EmptyState title={t('list.empty')} />}
      />
    </Section>
  )
}
