import { useTranslation } from 'react-i18next'
import type { JobRunView } from '../../../server/platform/operations/operations.contract.ts'
import { formatCount } from '../format.ts'
import { RunFindings } from './RunFindings.tsx'

const COUNTS = [
  'assessed',
  'changed',
  'policies',
  'claims',
  'streams',
  'events',
  'documents',
  'seals',
  'heads',
  'unsealed',
  'n',
] as const

/** What a run or a batch did: its counts, or why it failed. */
export function RunOutcome({
  run,
}: {
  readonly run: Pick<JobRunView, 'findings' | 'findingCount' | 'error' | 'result'>
}) {
  const { t } = useTranslation()
  if (run.findings.length > 0) return <RunFindings findings={run.findings} findingCount={run.findingCount} />
  if (run.error) return <span>{run.error}</span>
  const counts = COUNTS.flatMap((name) => {
    const count = run.result?.[name]
    return typeof count === 'number' ? [t(`jobs.results.${name}`, { n: formatCount(count) })] : []
  })
  return <span className={counts.length > 0 ? undefined : 'muted'}>{counts.join(' · ') || '—'}</span>
}
