import { JOB_NAMES } from '../../../config/jobs.ts'
import Joi from '../../../config/joi.ts'
import { civilDate, paragraph } from '../http/fields.ts'
import { anyOf, listQuery } from '../http/listing.ts'
import { batchList } from './usecases/listBatches.ts'
import { jobRunList } from './usecases/listJobRuns.ts'

const reason = paragraph(500).required()
export const listJobRunsRequest = {
  query: listQuery(jobRunList, { job: anyOf(JOB_NAMES) }),
}

export const listBatchesRequest = {
  query: listQuery(batchList, { kind: anyOf(JOB_NAMES) }),
}

export const batchRequest = {
  params: Joi.object({ id: Joi.string().max(120).required() }),
  body: Joi.object({ reason }),
}

export const runJobRequest = {
  params: Joi.object({
    name: Joi.string().max(60).required(),
  }),
  body: Joi.object({
    businessDate: civilDate(),
    reason,
  }),
}

export const retryFollowerRequest = {
  params: Joi.object({ name: Joi.string().max(60).required() }),
  body: Joi.object({ reason }),
}

export const retryJobRunRequest = {
  params: Joi.object({ id: Joi.string().max(100).required() }),
  body: Joi.object({ reason }),
}
