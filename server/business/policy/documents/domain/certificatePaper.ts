import { contentHash } from '../../../../kernel/canonical.ts'
import type { InsuredItem } from '../../../contract/terms/domain/insuredItem.ts'
import type { TermSegment } from '../../../contract/terms/domain/termSegment.ts'
import type { InsurerOffice } from '../../../party/identity/domain/organisation.ts'
import { fieldLines, tablesOfObjects } from './objectTable.ts'
import type { Paper, PaperBlock } from './paper.ts'
import { officeLines, partyNames, periodText } from './paperTexts.ts'
import type { PaperSources } from './policyPaper.ts'
import { type IssuedPolicy, ownShareText } from './policySchedule.ts'

/**
 * The certificate of one insured item (保险凭证), for whoever uses it: that it is insured, against what and until when. Neither
 * premium nor limits are its user's to know; those of the policy stand for all items together. It says the same as long as
 * nothing about its item changes, and so does its hash.
 */
export function certificatePaper(
  policy: IssuedPolicy,
  terms: Pick<TermSegment, 'period' | 'covers'>,
  item: InsuredItem,
  { product, office }: PaperSources,
  issuedOn: Date,
): Paper {
  const nameOf = partyNames(policy.namedParties)
  const insurer = nameOf(policy.parties.insurerIds[0] ?? '')
  const covers = terms.covers.map((cover) => [
    product.covers.find(({ code }) => code === cover.code)?.name.zh ?? cover.code,
    ownShareText(cover),
  ])
  const blocksWith = (reached: InsurerOffice | null): readonly PaperBlock[] => [
    {
      is: 'lines',
      lines: [
        ['保险单号', policy._id],
        ['标的序号', String(item.itemNo)],
        ['投保人 / 被保险人', nameOf(policy.holderId)],
        ...(item.userId === null ? [] : [['受益人（用户单位）', nameOf(item.userId)] as const]),
        ['保险人', insurer],
        ['保险期间', periodText(terms.period)],
        ...officeLines(reached),
      ],
    },
    { is: 'lines', lines: fieldLines(item, product.itemForm, nameOf) },
    ...tablesOfObjects([item], product.itemForm).map(({ title, table }) => ({
      is: 'table' as const,
      heading: title,
      table,
      shares: null,
    })),
    {
      is: 'table',
      heading: '保险责任',
      table: { columns: ['保险责任', '每次事故免赔与自负'], rows: covers },
      shares: [0.35, 0.65],
    },
    {
      is: 'texts',
      heading: '说明',
      texts: [
        '本凭证证明上列标的已由所列保险单承保，其责任限额、特别约定及保险条款以保险单及其批单为准。',
        '发生保险事故后，请及时通知保险人，并提供所能提供的有关证明和资料。',
      ],
    },
  ]
  // That the insurer has moved makes nothing about the item otherwise.
  const said = { policyNo: policy._id, insurer, blocks: blocksWith(null) }
  const head = { title: '保险凭证', insurer, policyNo: policy._id, issuedOn }
  return { ...head, blocks: blocksWith(office), contentHash: contentHash(said) }
}
