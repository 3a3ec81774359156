import type { CivilDate } from '../../../../kernel/civilDate.ts'
import type { Refusal } from '../../../../kernel/refusal.ts'
import type { RenewalRefusalCode } from '../renewal.refusals.ts'

/** Nobody was told on a day to come. */
export const toldRefusals = (toldOn: CivilDate, businessDate: CivilDate): readonly Refusal<RenewalRefusalCode>[] =>
  toldOn > businessDate
    ? [{ code: 'renewal.told-in-future', field: 'toldOn', value: toldOn, threshold: businessDate, unit: 'date' }]
    : []
