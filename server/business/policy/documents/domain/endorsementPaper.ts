import { contentHash } from '../../../../kernel/canonical.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { formatYuan } from '../../../../kernel/moneyText.ts'
import type { Policy } from '../../../contract/terms/domain/policy.ts'
import type { InsurerOffice } from '../../../party/identity/domain/organisation.ts'
import type { Paper, PaperBlock, ScheduleLine } from './paper.ts'
import { chineseDate, officeLines, partyNames, periodText } from './paperTexts.ts'

/** What an endorsement changes of a policy, in words. */
export interface EndorsementParticulars {
  readonly endorsementNo: string
  readonly effectiveFrom: CivilDate
  readonly reason: string
  /** What is otherwise, as it was and as it is. */
  readonly changes: readonly (readonly [what: string, before: string, after: string])[]
  /** Premium of all terms, in fen. */
  readonly premiumBeforeFen: number
  readonly premiumAfterFen: number
}

/** The endorsement (批单): what of the policy is otherwise from which day on, and what that costs or gives back. */
export function endorsementPaper(
  policy: Policy & { readonly _id: string },
  facts: EndorsementParticulars,
  office: InsurerOffice | null,
  issuedOn: Date,
): Paper {
  const nameOf = partyNames(policy.namedParties)
  const insurer = nameOf(policy.parties.insurerIds[0] ?? '')
  const { endorsementNo, effectiveFrom, reason, changes } = facts
  const blocks: readonly PaperBlock[] = [
    {
      is: 'lines',
      lines: [
        ['批单号', endorsementNo],
        ['保险单号', policy._id],
        ['保险产品', policy.product.name],
        ['投保人 / 被保险人', nameOf(policy.holderId)],
        ['保险人', insurer],
        ['批改后保险期间', periodText(policy.period)],
        ['批改生效', `自${chineseDate(effectiveFrom)}零时起`],
        ['批改原因', reason],
        ...officeLines(office),
      ],
    },
    {
      is: 'table',
      heading: '批改内容',
      table: { columns: ['项目', '批改前', '批改后'], rows: changes },
      shares: [0.3, 0.35, 0.35],
    },
    { is: 'lines', lines: premiumLines(facts) },
    {
      is: 'texts',
      heading: '说明',
      texts: [
        '本批单是保险合同的组成部分；除本批单所列内容外，保险单其他各项不变。本批单与保险单不一致的，以本批单为准。',
      ],
    },
  ]
  const said = { policyNo: policy._id, insurer, blocks }
  return { title: '批单', insurer, policyNo: policy._id, issuedOn, blocks, contentHash: contentHash(said) }
}

function premiumLines({ premiumBeforeFen, premiumAfterFen }: EndorsementParticulars): ScheduleLine[] {
  const yuan = (fen: number) => `人民币 ${formatYuan(fen)} 元`
  const differenceFen = premiumAfterFen - premiumBeforeFen
  return [
    ['批改前保险费', yuan(premiumBeforeFen)],
    ['批改后保险费', yuan(premiumAfterFen)],
    differenceFen < 0 ? ['退还保险费', yuan(-differenceFen)] : ['加收保险费', yuan(differenceFen)],
  ]
}
