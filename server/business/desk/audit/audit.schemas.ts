import Joi from '../../../../config/joi.ts'
import type { ListSpec } from '../../../../models/page.ts'
import { addDays, isCivilDate, startOfCivilDate } from '../../../kernel/civilDate.ts'
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
