import Joi from '../../../../config/joi.ts'
import { QUEUE_MOST } from '../../../../config/shared/sizes.ts'
import { WORK_KINDS } from './domain/kinds.ts'

export const workQueueRequest = {
  query: Joi.object({
    kind: Joi.string().valid(...WORK_KINDS),
    limit: Joi.number().integer().min(1).max(QUEUE_MOST).default(50),
  }),
}
