import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { isCivilDate } from '../../server/kernel/civilDate.ts'
import type { CalendarOverrides } from '../../server/kernel/workingDays.ts'
import Joi from '../joi.ts'
import { projectPath } from '../paths.ts'

interface OverrideFile {
  readonly workingDays: readonly OverrideEntry[]
  readonly daysOff: readonly OverrideEntry[]
  readonly completeThrough?: number | null
}

interface OverrideEntry {
  readonly date: string
  readonly reference: string
}

const entries = Joi.array<readonly OverrideEntry[]>()
  .items(
    Joi.object<OverrideEntry, true>({
      date: Joi.string()
        .custom((text: string, helpers) => (isCivilDate(text) ? text : helpers.error('any.invalid')))
        .required(),
      reference: Joi.string().required(),
    }),
  )
  .required()
const schema = Joi.object<OverrideFile>({
  workingDays: entries,
  daysOff: entries,
  completeThrough: Joi.number().integer().min(2000).max(9998).allow(null),
})

/** Parses a file of overrides; a wrong entry is an error at start-up, not a wrong deadline later. */
export function parseCalendarOverrides(yaml: string): CalendarOverrides {
  const file: OverrideFile = Joi.attempt(parse(yaml), schema, 'calendar overrides:', { convert: false })
  const dates = (list: readonly OverrideEntry[]) => new Set(list.map((entry) => entry.date))
  return {
    workingDays: dates(file.workingDays),
    daysOff: dates(file.daysOff),
    completeThrough: file.completeThrough ?? null,
  }
}

/** The overrides that ship with the product. */
export const calendarOverrides = parseCalendarOverrides(
  readFileSync(projectPath('config', 'calendars', 'overrides.yaml'), 'utf8'),
)
