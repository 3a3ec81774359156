import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { JobView } from '../../../server/platform/operations/operations.contract.ts'
import { useAnswer } from '../api/hooks.ts'
import { PageHeader } from '../components/PageHeader.tsx'
import { ResourceView } from '../components/ResourceView.tsx'
import { BatchesSection } from './BatchesSection.tsx'
import { FollowersSection } from './FollowersSection.tsx'
import { JobRunsPanel } from './JobRunsPanel.tsx'
import { JobsTable } from './JobsTable.tsx'
import { RunJobDialog } from './RunJobDialog.tsx'
import { isUnderWay } from './runStanding.ts'
import { SealingSection } from './SealingSection.tsx'

/** The work by the clock: each job's plan and standing, then every run, with running now and trying again. */
export function JobsPage() {
  const { t } = useTranslation()
  const [running, setRunning] = useState<JobView | null>(null)
  const jobs = useAnswer('/jobs', {}, ({ items }) => items.some(({ latestRun }) => isUnderWay(latestRun)))
  return (
    <div className="stack">
      <PageHeader title={t('jobs.title')} intro={t('jobs.intro')} />
      <ResourceView query={jobs}>
        {({ items }) => (
          <>
            <JobsTable jobs={items} onRun={setRunning} />
            <BatchesSection />
            <SealingSection />
            <FollowersSection />
            <JobRunsPanel jobs={items} />
          </>
        )}
      </ResourceView>
      {running && <RunJobDialog job={running} onClose={() => setRunning(null)} />}
    </div>
  )
}
