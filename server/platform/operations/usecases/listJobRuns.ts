import { type JobRun, JobRunModel } from '../../../../models/jobRuns.ts'
import { findPage, type ListSpec, type Page, type PageQuery } from '../../../../models/page.ts'
import type { Reader } from '../../database/reader.ts'

export const jobRunList: ListSpec = {
  filters: {
    job: { path: 'job', match: 'equals' },
    state: { path: 'state', match: 'equals' },
  },
  sorts: { bucket: 'bucket' },
  defaultSort: '-bucket',
}

/** The runs of all jobs, latest business date first. */
export const listJobRuns = (reader: Reader, query: PageQuery): Promise<Page<JobRun>> =>
  findPage<JobRun>(reader, { model: JobRunModel, visibility: () => ({}) }, jobRunList, query)
