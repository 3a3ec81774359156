import { expect } from 'chai'
import type {
  QuoteView,
  RuleFindingsView,
  SubmissionView,
} from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import { enterLimit } from '../../../server/business/risk/accumulation/usecases/writeLimit.ts'
import { enterSanction } from '../../../server/business/risk/sanctions/usecases/enterSanction.ts'
import { useService } from '../../support/app.ts'
import { banOf } from '../../support/builders/sanction.ts'
import { draftItem, submissionStages } from '../../support/builders/submission.ts'

describe('underwriting rules on a submission', () => {
  const service = useService()
  const item = (changes: object = {}) => draftItem({ userId: service.organisation('equipmentUserA'), ...changes })
  const findings = async (number: string) => {
    const answer = await (await service.signIn('underwriterA')).get(`/submissions/${number}/rule-findings`)
    expect(answer.status, JSON.stringify(answer.body)).to.equal(200)
    return answer.body as RuleFindingsView
  }
  const codes = ({ findings: found }: Pick<RuleFindingsView, 'findings'>) => found.map(({ code }) => code)

  it('are shown before anything is quoted, with comparisons, texts and what they ask for', async () => {
    const prototype = item({ maturity: 'prototype', valueFen: 2_500_000_000 })
    const { _id } = await submissionStages(service).submitted({
      items: [item(), prototype],
      totalLimitFen: 5_000_000_000,
    })
    const view = await findings(_id)
    expect(view.ruleSet?.id).to.equal('FS-EQ-UR-2026')
    expect(codes(view)).to.deep.equal(['prototype-above-limit', 'maker-without-record'])
    expect([view.strongest, view.required]).to.deep.equal(['needsApproval', { kind: 'approvals', approvals: 2 }])
    expect(view.findings[0]).to.deep.include({
      subject: { kind: 'item', key: '2', name: prototype.name },
      approvals: 2,
      comparisons: [
        { fact: 'item.maturity', operator: 'is', value: 'prototype', threshold: 'prototype', holds: true },
        {
          fact: 'item.valueFen',
          operator: 'above',
          value: 2_500_000_000,
          threshold: 2_000_000_000,
          unit: 'fen',
          holds: true,
        },
      ],
    })
  })

  it('are kept with the quote, for the insurer to see and not for the applicant', async () => {
    const { _id: number } = await submissionStages(service).approved()
    const quote = (await (await service.signIn('underwriterA')).get(`/quotes/${number}`)).body as QuoteView
    expect(quote.ruleSet).to.have.all.keys('id', 'version', 'hash')
    expect(quote.ruleFindings.map(({ code }) => code)).to.deep.equal(['maker-without-record'])
    const shown = (await (await service.signIn('manufacturerA')).get(`/quotes/${number}`)).body as QuoteView
    expect([shown.ruleSet, shown.ruleFindings]).to.deep.equal([null, []])
    const maker = await (await service.signIn('manufacturerA')).get(`/submissions/${quote.submissionNo}/rule-findings`)
    expect(maker.status).to.equal(403)
  })

  it('refuse a quote with every rule that forbids it, and refer what exceeds retention', async () => {
    const { _id: number } = await submissionStages(service).submitted()
    await service.act('underwritingManagerA', (work) =>
      enterLimit(work, { dimension: 'maker', retentionFen: 1, capacityFen: 1_000, effective: { from: '2026-01-01' } }),
    )
    await service.act('ministryOfficer', (work) => enterSanction(work, banOf('manufacturerA', '2026-01-01')))
    service.clock.moveTo('2026-04-02')
    expect(codes(await findings(number))).to.deep.equal([
      'cover-starts-in-past',
      'maker-banned',
      'accumulation-above-capacity',
      'accumulation-above-retention',
      'maker-without-record',
    ])
    const client = await service.signIn('underwriterA')
    const { version } = (await client.get(`/submissions/${number}`)).body as SubmissionView
    const offered = (await client.get(`/submissions/${number}`)).body as SubmissionView
    expect(offered.allowedEvents.find(({ event }) => event === 'quote')).to.deep.include({ allowed: false })
    const against = offered.allowedEvents.find(({ event }) => event === 'quote')?.why ?? []
    expect(against.map(({ code, value }) => [code, value])).to.deep.equal([['underwriting.rule-blocks', 'true']])
    const refused = await client.post(`/submissions/${number}/quotes`, undefined, { ifMatch: version })
    expect(refused.status).to.equal(422)
    expect(
      refused.problem.failures.map(({ code, field, value, threshold }) => [code, field, value, threshold]),
    ).to.deep.equal([
      ['underwriting.rule-blocks', undefined, 1, 0],
      ['underwriting.rule-blocks', undefined, 'true', 'true'],
      ['underwriting.rule-blocks', `accumulation.maker:${service.organisation('manufacturerA')}`, 1_000_000_000, 1_000],
    ])
    const after = (await client.get(`/submissions/${number}`)).body as SubmissionView
    expect([after.state, after.version]).to.deep.equal(['submitted', version])
  })
})
