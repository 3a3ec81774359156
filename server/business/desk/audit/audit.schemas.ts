import Joi from '../../../../config/joi.ts'
import { addDays, isCivilDate, startOfCivilDate } from '../../../kernel/civilDate.ts'
import { civilDate, dayAs, endOfCivilDate } from '../../../platform/http/fields.ts'
import { listQuery } from '../../../platform/http/listing.ts'
import { auditEventList } from './usecases/listEvents.ts'

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/

/** An instant with its offset, or a day in Shanghai, read as its end. */
const moment = Joi.string().custom((text: string, helpers) => {
  if (isCivilDate(text)) return endOfCivilDate(text)
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
    from: dayAs(startOfCivilDate),
    to: dayAs(endOfCivilDate),
  }),
}

/** Days that can be asked for at once: some hundreds of rows each. */
const MOST_DAYS = 31

export const listActivityRequest = {
  query: Joi.object({ from: civilDate().required(), to: civilDate().required() }).custom((range, helpers) =>
    range.from <= range.to && range.to < addDays(range.from, MOST_DAYS) ? range : helpers.error('any.invalid'),
  ),
}
