import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { JobRunView, JobView } from '../../../server/platform/operations/operations.contract.ts'
import { CivilDateText } from '../components/CivilDateText.tsx'
import type { Column } from '../components/DataTable.tsx'
import { InstantText } from '../components/InstantText.tsx'
import { ListPanel } from '../components/ListPanel.tsx'
import { useStateOptions } from '../components/useStateOptions.ts'
import { formatCount } from '../format.ts'
import { useLanguage } from '../i18n/i18n.ts'
import { usePermission } from '../session/session.ts'
import { DurationText } from './DurationText.tsx'
import { RetryRunDialog } from './RetryRunDialog.tsx'
import { RunOutcome } from './RunOutcome.tsx'
import { RunState } from './RunState.tsx'
import { isUnderWay } from './runStanding.ts'

/** Every run of every job, latest business date first; those under way are watched. */
export function JobRunsPanel({ jobs }: { readonly jobs: readonly JobView[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const states = useStateOptions('job')
  const retries = usePermission('job.run')
  const [retrying, setRetrying] = useState<JobRunView | null>(null)
  const columns: Column<JobRunView>[] = [
    { key: 'bucket', title: t('jobs.bucket'), sort: 'bucket', render: ({ bucket }) => <CivilDateText date={bucket} /> },
    { key: 'job', title: t('jobs.name'), render: ({ title }) => title[language] },
    { key: 'state', title: t('jobs.state'), render: (run) => <RunState run={run} /> },
    { key: 'progress', title: t('jobs.progress'), align: 'right', render: (run) => progressText(run) },
    { key: 'started', title: t('jobs.started'), render: ({ startedAt }) => <InstantText at={startedAt} /> },
    {
      key: 'duration',
      title: t('jobs.duration'),
      align: 'right',
      render: ({ durationMs }) => <DurationText ms={durationMs} />,
    },
    { key: 'attempts', title: t('jobs.attempts'), align: 'right', render: ({ attempts }) => formatCount(attempts) },
    { key: 'outcome', title: t('jobs.outcome'), wordy: true, render: (run) => <RunOutcome run={run} /> },
  ]
  const action: Column<JobRunView> = {
    key: 'action',
    title: t('jobs.action'),
    align: 'right',
    render: (run) =>
      run.retryAllowed && (
        <Button
          size="small"
          onClick={() => setRetrying(run)}
          aria-label={`${t('jobs.retry')} ${run.title[language]} ${run.bucket}`}
        >
          {t('jobs.retry')}
        </Button>
      ),
  }
  return (
    <>
      <ListPanel
        title={t('jobs.runs')}
        path="/job-runs"
        columns={retries ? [...columns, action] : columns}
        defaultSort="-bucket"
        filters={[
          {
            name: 'job',
            label: t('jobs.name'),
            kind: 'select',
            options: jobs.map(({ name, title }) => ({ value: name, label: title[language] })),
          },
          { name: 'state', label: t('jobs.state'), kind: 'select', options: states },
        ]}
        rowKey={({ id }) => id}
        emptyHint={t('jobs.emptyHint')}
        watched={isUnderWay}
      />
      {retrying && <RetryRunDialog run={retrying} onClose={() => setRetrying(null)} />}
    </>
  )
}

function progressText({ progress: { done, total } }: JobRunView): string {
  if (total === null && done === 0) return '—'
  return total === null ? formatCount(done) : `${formatCount(done)} / ${formatCount(total)}`
}
