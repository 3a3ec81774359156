import { contentHash } from '../../../../kernel/canonical.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import type { Policy } from '../../../contract/terms/domain/policy.ts'
import type { InsurerOffice } from '../../../party/identity/domain/organisation.ts'
import type { Paper, PaperBlock } from './paper.ts'
import { amountText, chineseDate, officeLines, partyNames } from './paperTexts.ts'

/** Premium that arrived, as its receipt says it. */
export interface ReceiptFacts {
  /** In fen. */
  readonly amountFen: number
  readonly receivedOn: CivilDate
  readonly reference: string
  readonly payer: string
  /** What the policy has been paid with it, and what all of it costs, in fen. */
  readonly paidPremiumFen: number
  readonly premiumFen: number
}

/** The receipt of premium (保险费收据): who paid how much, and what is still owed. It is no invoice. */
export function receiptPaper(
  policy: Policy & { readonly _id: string },
  receipt: ReceiptFacts,
  office: InsurerOffice | null,
  issuedOn: Date,
): Paper {
  const nameOf = partyNames(policy.namedParties)
  const insurer = nameOf(policy.parties.insurerIds[0] ?? '')
  const { amountFen, receivedOn, reference, payer, paidPremiumFen, premiumFen } = receipt
  const blocks: readonly PaperBlock[] = [
    {
      is: 'lines',
      lines: [
        ['保险单号', policy._id],
        ['保险产品', policy.product.name],
        ['投保人', nameOf(policy.holderId)],
        ['付款人', payer],
        ['到账日期', chineseDate(receivedOn)],
        ['银行流水号', reference],
        ['本次收取保险费', amountText(amountFen)],
        ['累计已收保险费', amountText(paidPremiumFen)],
        ['应收保险费合计', amountText(premiumFen)],
        ['收款人', insurer],
        ...officeLines(office),
      ],
    },
    { is: 'texts', heading: '说明', texts: ['本收据证明保险人已收到上列保险费，不作为发票使用。'] },
  ]
  const said = { policyNo: policy._id, insurer, blocks }
  return { title: '保险费收据', insurer, policyNo: policy._id, issuedOn, blocks, contentHash: contentHash(said) }
}
