import { JOB_NAMES } from '../../../config/jobs.ts'
import Joi from '../../../config/joi.ts'
import { JOB_RUN_STATES } from '../../../models/jobRuns.ts'
import { isCivilDate } from '../../kernel/civilDate.ts'
import { paragraph } from '../http/fields.ts'
import { anyOf, listQuery } from '../http/listing.ts'
import { jobRunList } from './usecases/listJobRuns.ts'

const reason = paragraph(500).required()
export const listJobRunsRequest = {
  query: listQuery(jobRunList, { job: anyOf(JOB_NAMES), state: anyOf(JOB_RUN_STATES) }),
}

export const runJobRequest = {
  params: Joi.object({
    name: Joi.string().max(60).required(),
  }),
  body: Joi.object({
    businessDate: Joi.string().custom((text: string, helpers) =>
      isCivilDate(text) ? text : helpers.error('any.invalid'),
    ),
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
