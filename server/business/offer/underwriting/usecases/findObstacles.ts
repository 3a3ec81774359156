import { quoteStore } from '../../../../../models/quotes.ts'
import type { Stored } from '../../../../../models/store.ts'
import type { Refusal } from '../../../../kernel/refusal.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import { notFirstRefusals } from '../domain/notFirst.ts'
import { partyRefusals } from '../domain/rules.ts'
import type { Submission } from '../domain/submission.ts'
import { examineGoods } from './examineGoods.ts'
import { findBindingRefusals } from './findBindingRefusals.ts'
import { evaluateSubmission } from './previewRuleFindings.ts'

/**
 * What stands in the way of a submission's next step towards cover, by what is on file today: of a quote on whatever terms
 * while it waits for one, of binding once one is accepted.
 */
export async function findObstacles(reader: Reader, submission: Submission & Stored): Promise<readonly Refusal[]> {
  if (submission.state === 'submitted' || submission.state === 'quoted') {
    const examined = await evaluateSubmission(reader, submission)
    return examined.ok
      ? [...partyRefusals(examined.value.evaluation.findings), ...notFirstRefusals(examined.value.goods.findings)]
      : []
  }
  if (submission.state !== 'accepted' || submission.acceptedQuoteNo === null) return []
  const quote = await getVisible(reader, quoteStore, submission.acceptedQuoteNo)
  return findBindingRefusals(reader, quote, submission, await examineGoods(reader, submission))
}
