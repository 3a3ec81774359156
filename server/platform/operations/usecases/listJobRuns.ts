import { type JobRun, JobRunModel } from '../../../../models/jobRuns.ts'
import { findPage, type Page, type PageQuery } from '../../../../models/page.ts'
import type { Reader } from '../../database/reader.ts'
import { jobRunList } from '../operations.schemas.ts'

interface Input {
  readonly query: PageQuery
}

/** The runs of all jobs, latest business date first. */
export const listJobRuns = (reader: Reader, { query }: Input): Promise<Page<JobRun>> =>
  findPage<JobRun>(reader, { model: JobRunModel, visibility: () => ({}) }, jobRunList, query)
