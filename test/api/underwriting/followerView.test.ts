import { expect } from 'chai'
import type { QuoteView } from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import { answerCoinsurance } from '../../../server/business/offer/underwriting/usecases/answerCoinsurance.ts'
import { decideQuote } from '../../../server/business/offer/underwriting/usecases/decideQuote.ts'
import { enterLimit } from '../../../server/business/risk/accumulation/usecases/writeLimit.ts'
import type { HistoryView } from '../../../server/platform/http/history.contract.ts'
import { useService } from '../../support/app.ts'
import { decision, submissionStages } from '../../support/builders/submission.ts'

describe('what a follower of a panel reads', () => {
  const service = useService()
  let number: string
  let submissionNo: string

  const shown = async (person: 'underwriterA' | 'underwriterB' | 'supervisor') =>
    (await (await service.signIn(person)).get(`/quotes/${number}`)).body as QuoteView
  const history = async (person: 'underwriterA' | 'underwriterB' | 'supervisor') =>
    ((await (await service.signIn(person)).get(`/quotes/${number}/history`)).body as HistoryView).items.map(
      ({ type }) => type,
    )

  before(async () => {
    await service.act('underwritingManagerA', (work) =>
      enterLimit(work, {
        dimension: 'maker',
        retentionFen: 1,
        capacityFen: 10_000_000_000,
        effective: { from: '2026-01-01' },
      }),
    )
    const panel = [
      { insurerId: service.organisation('insurerA'), sharePpm: 600_000 },
      { insurerId: service.organisation('insurerB'), sharePpm: 400_000 },
    ]
    const quote = await submissionStages(service).quoted({}, { panel })
    number = quote._id
    submissionNo = quote.submissionNo
    await service.act('underwriterA', (work) =>
      decideQuote(work, { quoteNo: number, ...decision('refer', '超过自留额') }),
    )
    await service.act('underwriterB', (work) =>
      answerCoinsurance(work, { quoteNo: number, confirm: true, reason: null }),
    )
  })

  it('is terms, price and panel', async () => {
    const [lead, follower] = [await shown('underwriterA'), await shown('underwriterB')]
    for (const field of ['covers', 'premiumFen', 'steps', 'items', 'panel', 'conditions', 'expiresOn'] as const)
      expect(follower[field], field).to.deep.equal(lead[field])
  })

  it("is not the lead's findings, decisions, referral and need of approvals", async () => {
    for (const person of ['underwriterA', 'supervisor'] as const) {
      const { ruleFindings, decisions, referral } = await shown(person)
      expect(ruleFindings.map(({ code }) => code)).to.include('accumulation-above-retention')
      expect([decisions.length, referral?.reason]).to.deep.equal([1, '超过自留额'])
    }
    expect(await shown('underwriterB')).to.deep.include({
      ruleSet: null,
      ruleFindings: [],
      decisions: [],
      referral: null,
      copiedFrom: null,
      approvalsNeeded: 1,
      shows: { underwriting: false, submission: false },
    })
    expect((await shown('underwriterA')).shows).to.deep.equal({ underwriting: true, submission: true })
  })

  it('is the answers in the history, and nothing from before the quote is open', async () => {
    const whole = ['quote.proposed', 'quote.referred', 'quote.share-confirmed']
    expect(await history('underwriterA')).to.deep.equal(whole)
    expect(await history('supervisor')).to.deep.equal(whole)
    expect(await history('underwriterB')).to.deep.equal(['quote.share-confirmed'])
  })

  it('is nothing of the submission', async () => {
    const follower = await service.signIn('underwriterB')
    for (const path of ['', '/history', '/rule-findings', '/quote-comparison'])
      expect((await follower.get(`/submissions/${submissionNo}${path}`)).status, path).to.equal(404)
  })
})
