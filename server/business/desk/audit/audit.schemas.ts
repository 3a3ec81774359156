import Joi from '../../../../config/joi.ts'
import { addDays, isCivilDate, startOfCivilDate } from '../../../kernel/civilDate.ts'
import { listQuery } from '../../../platform/http/listing.ts'
import { auditEventList } from './usecases/listEvents.ts'

/** A day in Shanghai, read as the instant it begins (or, as an end, its last millisecond). */
const day = (instantOf: (date: string) => Date) =>
  Joi.string().custom((text: string, helpers) => (isCivilDate(text) ? instantOf(text) : helpers.error('any.invalid')))

export const listEventsRequest = {
  query: listQuery(auditEventList, {
    stream: Joi.string().max(120),
    type: Joi.string().max(80),
    actor: Joi.string().max(80),
    from: day(startOfCivilDate),
    to: day((date) => new Date(startOfCivilDate(addDays(date, 1)).getTime() - 1)),
  }),
}
