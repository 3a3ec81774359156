import type { JobRunView } from '../../../server/platform/operations/operations.contract.ts'
import { CivilDateText } from '../components/CivilDateText.tsx'
import { StateTag } from '../components/StateTag.tsx'

/** The state of a run; `dated` with the business date it is about. */
export function RunState({ run, dated = false }: { readonly run: JobRunView; readonly dated?: boolean }) {
  return (
    <span className="tags">
      {dated && <CivilDateText date={run.bucket} />}
      <StateTag kind="job" state={run.state} />
    </span>
  )
}
