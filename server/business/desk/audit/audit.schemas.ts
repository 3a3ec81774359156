import Joi from '../../../../config/joi.ts'
import type { ListSpec } from '../../../../models/page.ts'
import { addDays, isCivilDate, startOfCivilDate } from '../../../kernel/civilDate.ts'
import { civilDate } from '../../../platform/http/fields.ts'
import { listQuery } from '../../../platform/http/listing.ts'

/** A day in Shanghai, read as the instant it begins (or, as an end, its last millisecond). */
const day = (instantOf: (date: string) => Date) =>
  Joi.string().custom((text: string, helpers) => (isCivilDate(text) ? instantOf(text) : helpers.error('any.invalid')))

/** What the audit list can be asked for; `from` and `to` are instants. */
export const auditEventList: ListSpec = {
  filters: {
    stream: { path: 'stream', match: 'equals' },
    type: { path: 'type', match: 'equals' },
    actor: { path: 'actor.userId', match: 'equals' },
    from: { path: 'at', match: 'from' },
    to: { path: 'at', match: 'to' },
  },
  sorts: { at: 'at' },
  defaultSort: '-at',
}

export const listEventsRequest = {
  query: listQuery(auditEventList, {
    stream: Joi.string().max(120),
    type: Joi.string().max(80),
    actor: Joi.string().max(80),
    from: day(startOfCivilDate),
    to: day((date) => new Date(startOfCivilDate(addDays(date, 1)).getTime() - 1)),
  }),
}

/** Days that can be asked for at once: some hundreds of rows each. */
const MOST_DAYS = 31

export const listActivityRequest = {
  query: Joi.object({ from: civilDate().required(), to: civilDate().required() }).custom((range, helpers) =>
    range.from <= range.to && range.to < addDays(range.from, MOST_DAYS) ? range : helpers.error('any.invalid'),
  ),
}
