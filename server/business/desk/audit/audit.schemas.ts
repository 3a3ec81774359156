import Joi from '../../../../config/joi.ts'
import { addDays, isCivilDate, startOfCivilDate } from '../../../kernel/civilDate.ts'
import { civilDate } from '../../../platform/http/fields.ts'
import { listQuery } from '../../../platform/http/listing.ts'
import { auditEventList } from './usecases/listEvents.ts'

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/

const endOfDay = (date: string): Date => new Date(startOfCivilDate(addDays(date, 1)).getTime() - 1)

/** A day in Shanghai, read as the instant it begins (or, as an end, its last millisecond). */
const day = (instantOf: (date: string) => Date) =>
  Joi.string().custom((text: string, helpers) => (isCivilDate(text) ? instantOf(text) : helpers.error('any.invalid')))
/** An instant with its offset, or a day in Shanghai, read as its end. */
const moment = Joi.string().custom((text: string, helpers) => {
  if (isCivilDate(text)) return endOfDay(text)
  const instant = INSTANT.test(text) ? new Date(text) : null
  return instant && !Number.isNaN(instant.getTime()) ? instant : helpers.error('any.invalid')
})

export const stateAsOfRequest = {
  query: Joi.object({
    stream: Joi.string().max(120).required(),
    asOf: moment,
    seq: Joi.number().integer().min(1),
  }).oxor('asOf', 'seq'),
}

export const listEventsRequest = {
  query: listQuery(auditEventList, {
    stream: Joi.string().max(120),
    type: Joi.string().max(80),
    actor: Joi.string().max(80),
    from: day(startOfCivilDate),
    to: day(endOfDay),
  }),
}

/** Days that can be asked for at once: some hundreds of rows each. */
const MOST_DAYS = 31

export const listActivityRequest = {
  query: Joi.object({ from: civilDate().required(), to: civilDate().required() }).custom((range, helpers) =>
    range.from <= range.to && range.to < addDays(range.from, MOST_DAYS) ? range : helpers.error('any.invalid'),
  ),
}
