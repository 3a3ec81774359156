import Joi from '../../../../config/joi.ts'

export const searchQuery = Joi.object({ q: Joi.string().trim().min(2).max(60).required() })
