import { addYears } from '../../../../kernel/civilDate.ts'
import { multiplyRatio } from '../../../../kernel/money.ts'
import { daysIn } from '../../../../kernel/period.ts'
import type { Scope } from './ratingScope.ts'
import type { Worksheet } from './worksheet.ts'

/**
 * What the period costs of the annual premium: whole years the premium of a year each, whatever leap days they hold, the
 * rest by its days; less than a year by the tariff's table of short periods where it has one.
 */
export function chargePeriod(worksheet: Worksheet, scope: Scope, annualFen: number): number {
  const { period: rule, rounding, superseded } = worksheet.tariff
  const { years, days, yearDays } = scope.term
  if (years === 0) return chargeShort(worksheet, scope, annualFen)
  if (years === 1 && days === 0) return annualFen
  if (superseded) return chargeDays(worksheet, scope, annualFen)
  const yearsFen = annualFen * years
  if (days === 0) return worksheet.record('longPeriod', annualFen, yearsFen, rule.reference, `${years}`)
  const restFen = multiplyRatio(annualFen, days, yearDays, rounding)
  worksheet.record('restOfYear', annualFen, restFen, rule.reference, `${days}/${yearDays}`)
  return worksheet.record('longPeriod', annualFen, yearsFen + restFen, rule.reference, `${years}`)
}

function chargeShort(worksheet: Worksheet, scope: Scope, annualFen: number): number {
  const { period: rule, rounding } = worksheet.tariff
  const { days, yearDays } = scope.term
  if (rule.table !== undefined) return worksheet.table(rule.table, annualFen, scope, `${days}`, 'shortPeriod')
  const chargedFen = multiplyRatio(annualFen, days, yearDays, rounding)
  return worksheet.record('shortPeriod', annualFen, chargedFen, rule.reference, `${days}/${yearDays}`)
}

/** As superseded tariffs charged more than a year: every day over the days of the first twelve months. */
function chargeDays(worksheet: Worksheet, { facts: { period } }: Scope, annualFen: number): number {
  const { period: rule, rounding } = worksheet.tariff
  const [days, yearDays] = [daysIn(period), firstYearDays(period.from)]
  const chargedFen = multiplyRatio(annualFen, days, yearDays, rounding)
  return worksheet.record('longPeriod', annualFen, chargedFen, rule.reference, `${days}/${yearDays}`)
}

const firstYearDays = (from: string): number => daysIn({ from, to: addYears(from, 1) })
