import { PostingModel } from '../../../../../models/postings.ts'
import { calculateLossRatioPpm, type PostingTotal } from '../domain/lossRatio.ts'

/**
 * How one maker's business with one insurer has gone so far, from the ledger: losses over premium in ppm, null without
 * history. Another insurer's experience is not this insurer's to use. Reads outside of any transaction, so that it can
 * run beside other reads.
 */
export async function findMakerLossRatioPpm(manufacturerId: string, insurerId: string): Promise<number | null> {
  const totals = await PostingModel.aggregate<PostingTotal>([
    {
      $match: {
        'parties.manufacturerId': manufacturerId,
        'parties.insurerIds': insurerId,
        kind: { $in: ['premiumWritten', 'claimPaid', 'claimReserved'] },
      },
    },
    {
      $group: {
        _id: { kind: '$kind', source: '$source', destination: '$destination' },
        amountFen: { $sum: '$amountFen' },
      },
    },
    {
      $project: {
        _id: 0,
        kind: '$_id.kind',
        source: '$_id.source',
        destination: '$_id.destination',
        amountFen: 1,
      },
    },
  ])
  return calculateLossRatioPpm(totals)
}
