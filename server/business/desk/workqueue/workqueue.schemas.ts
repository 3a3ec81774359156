import Joi from '../../../../config/joi.ts'
import { WORK_KINDS } from './domain/kinds.ts'
import type { WorkQueueQuery } from './workqueue.contract.ts'

export interface CollectWorkInput {
  readonly query: WorkQueueQuery
}

export const workQueueRequest = {
  query: Joi.object({
    kind: Joi.string().valid(...WORK_KINDS),
    limit: Joi.number().integer().min(1).max(1000).default(50),
  }),
}
