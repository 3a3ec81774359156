import Joi from '../../../../config/joi.ts'
import { WORK_KINDS } from './domain/kinds.ts'

export const workQueueRequest = {
  query: Joi.object({
    kind: Joi.string().valid(...WORK_KINDS),
    limit: Joi.number().integer().min(1).max(1000).default(50),
  }),
}
