import { addDays, type CivilDate } from '../../../../kernel/civilDate.ts'
import { chineseCapitals, formatYuan } from '../../../../kernel/moneyText.ts'
import type { Period } from '../../../../kernel/period.ts'
import type { NamedParty } from '../../../contract/terms/domain/policy.ts'
import type { InsurerOffice } from '../../../party/identity/domain/organisation.ts'
import type { ScheduleLine } from './paper.ts'

export type NameOf = (organisationId: string) => string

/** Parties by the names they had when the contract was made. */
export function partyNames(parties: readonly NamedParty[]): NameOf {
  const names = new Map(parties.map(({ organisationId, name }) => [organisationId, name]))
  return (organisationId) => names.get(organisationId) ?? organisationId
}

/** `自2026年4月1日零时起至2027年3月31日二十四时止`: the last day is the one before the period's end. */
export const periodText = ({ from, to }: Period): string =>
  `自${chineseDate(from)}零时起至${chineseDate(addDays(to, -1))}二十四时止`

export function chineseDate(date: CivilDate): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}

/** An amount in figures and in words, as contracts have it. */
export const amountText = (fen: number): string => `人民币 ${formatYuan(fen)} 元（大写：${chineseCapitals(fen)}）`

/** Where the insurer is and under which numbers it is reached; nothing of an insurer that has not said so. */
export const officeLines = (office: InsurerOffice | null): ScheduleLine[] =>
  office === null
    ? []
    : [
        ['保险人地址', office.address],
        ['服务电话', office.serviceLine],
        ['报案电话', office.claimsLine],
      ]
