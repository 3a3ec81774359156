import { expect } from 'chai'
import type { QuoteView } from '../../../server/business/offer/underwriting/quote.contract.ts'
import { decideQuote } from '../../../server/business/offer/underwriting/usecases/decideQuote.ts'
import { enterLimit } from '../../../server/business/risk/accumulation/usecases/writeLimit.ts'
import { useService } from '../../support/app.ts'
import { decision, ofTotalLimit, submissionStages } from '../../support/builders/submission.ts'

/** What the handbook lets accumulate where the insurer has entered no limit. */
const DEFAULT_FEN = 100_000_000_000

describe('an insurer without accumulation limits', () => {
  const service = useService()
  const stages = submissionStages(service)
  const ofLimit = (limitFen: number) =>
    stages.quoted({
      ...ofTotalLimit(service, limitFen),
    })
  const defaults = ({ ruleFindings }: Pick<QuoteView, 'ruleFindings'>) =>
    ruleFindings.filter(({ code }) => code === 'accumulation-above-default')

  it('quotes up to the default without a second person for it', async () => {
    expect(defaults(await ofLimit(DEFAULT_FEN))).to.deep.equal([])
  })

  it('refers above the default, and the referral says that it is one', async () => {
    const quote = await ofLimit(DEFAULT_FEN + 1)
    const found = defaults(quote)
    expect(found.map(({ outcome, subject }) => [outcome, subject?.key.split(':')[0]])).to.deep.include.members([
      ['refer', 'maker'],
      ['refer', 'user'],
    ])
    const input = { quoteNo: quote._id, ...decision('refer', '累积责任较大') }
    const { referral } = await service.act('underwriterA', (work) => decideQuote(work, input))
    const causes = (referral?.causes ?? []).filter(({ rule }) => rule?.zh.includes('未设累积限额'))
    expect(causes.length).to.equal(found.length)
    for (const cause of causes)
      expect(cause).to.include({
        code: 'underwriting.rule-refers',
        value: DEFAULT_FEN + 1,
        threshold: DEFAULT_FEN,
        unit: 'fen',
      })
  })

  it('goes by its own figure from the day it enters one', async () => {
    await service.act('underwritingManagerA', (work) =>
      enterLimit(work, {
        dimension: 'maker',
        key: null,
        retentionFen: 3 * DEFAULT_FEN,
        capacityFen: 4 * DEFAULT_FEN,
        effective: { from: '2026-01-01', to: null },
      }),
    )
    const subjects = defaults(await ofLimit(DEFAULT_FEN + 1)).map(({ subject }) => subject?.key.split(':')[0])
    expect(subjects).to.include('user')
    expect(subjects).not.to.include('maker')
  })
})
