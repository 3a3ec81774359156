import { calendarOverrides } from '../../../../../config/calendars/index.ts'
import { HANDBOOK } from '../../../../../config/underwriting/index.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { addWorkingDays } from '../../../../kernel/workingDays.ts'

/** The day by which a referral of that day is to be decided; null while its working days are not announced yet. */
export const referralDueOn = (referredOn: CivilDate): CivilDate | null =>
  addWorkingDays(referredOn, HANDBOOK.referralWorkingDays, calendarOverrides)
