import { expect } from 'chai'
import type {
  QuoteComparisonView,
  QuoteView,
} from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import { useService } from '../../support/app.ts'
import { COVERS, submissionStages } from '../../support/builders/submission.ts'
import { describeTurningAway } from '../../support/turnsAway.ts'

describe('POST /quotes/:number/copy', () => {
  const service = useService()
  const stages = submissionStages(service)
  const conditions = [{ code: 'monitoring', text: '保持在线监测' }]

  it('makes another quote with the same terms, as of today, and leaves the first', async () => {
    const first = await stages.quoted({}, { totalLimitFen: 1_100_000_000, conditions })
    const underwriter = await service.signIn('underwriterA')
    const answer = await underwriter.post(`/quotes/${first._id}/copy`, {}, { ifMatch: first.version })
    const copy = answer.body as QuoteView
    expect([answer.status, copy.state, copy.copiedFrom]).to.deep.equal([201, 'proposed', first._id])
    expect(copy).to.deep.include({ totalLimitFen: 1_100_000_000, conditions, premiumFen: first.premiumFen })
    expect(((await underwriter.get(`/quotes/${first._id}`)).body as QuoteView).state).to.equal('proposed')
  })

  it('changes what the request names', async () => {
    const first = await stages.quoted({}, { conditions })
    const underwriter = await service.signIn('underwriterA')
    const body = { totalLimitFen: 1_300_000_000, conditions: [] }
    const copy = (await underwriter.post(`/quotes/${first._id}/copy`, body, { ifMatch: first.version }))
      .body as QuoteView
    expect(copy).to.deep.include(body)
  })

  it('copies a withdrawn quote too, as long as the submission is not decided', async () => {
    const { _id } = await stages.accepted()
    const underwriter = await service.signIn('underwriterA')
    const { version } = (await underwriter.get(`/quotes/${_id}`)).body as QuoteView
    const answer = await underwriter.post(`/quotes/${_id}/copy`, {}, { ifMatch: version })
    expect([answer.status, answer.problem.code]).to.deep.equal([409, 'lifecycle.not-allowed'])
  })

  describeTurningAway({
    service,
    target: () => stages.quoted(),
    path: (number) => `/quotes/${number}/copy`,
    by: 'underwriterA',
    forbidden: 'manufacturerA',
    foreign: 'underwriterB',
    malformed: [{ totalLimitFen: 0 }],
  })
})

describe('GET /submissions/:number/quote-comparison', () => {
  const service = useService()
  const stages = submissionStages(service)
  const compare = async (who: 'underwriterA' | 'manufacturerA', path: string) =>
    (await service.signIn(who)).get(`/submissions/${path}`)

  it('puts the open quotes side by side, against what was asked, and marks the changed cells', async () => {
    const first = await stages.quoted()
    const covers = COVERS.map((cover) => ({ ...cover, copayPpm: 200_000 }))
    const second = await stages.quoteOf(first.submissionNo, { covers })
    const answer = await compare('underwriterA', `${first.submissionNo}/quote-comparison`)
    const { quotes, rows } = answer.body as QuoteComparisonView
    expect(quotes.map(({ number }) => number)).to.deep.equal([first._id, second._id])
    const copay = rows.find(({ field }) => field === 'covers.quality.copayPpm')
    expect(copay).to.deep.equal({
      field: 'covers.quality.copayPpm',
      unit: 'ppm',
      asked: 0,
      cells: [
        { value: 0, changed: false },
        { value: 200_000, changed: true },
      ],
    })
    expect(rows.find(({ field }) => field === 'totalLimitFen')?.cells.some(({ changed }) => changed)).to.equal(false)
    expect(rows[0]).to.deep.include({ field: 'premiumFen', unit: 'fen' })
  })

  it('compares the named quotes in the order they are named', async () => {
    const first = await stages.quoted()
    const second = await stages.quoteOf(first.submissionNo)
    const path = `${first.submissionNo}/quote-comparison?quote=${second._id}&quote=${first._id}`
    const { quotes } = (await compare('underwriterA', path)).body as QuoteComparisonView
    expect(quotes.map(({ number }) => number)).to.deep.equal([second._id, first._id])
  })

  it('shows the applicant only quotes that are open for acceptance', async () => {
    const open = await stages.approved()
    const inside = await stages.quoteOf(open.submissionNo)
    const { quotes } = (await compare('manufacturerA', `${open.submissionNo}/quote-comparison`))
      .body as QuoteComparisonView
    expect(quotes.map(({ number }) => number)).to.deep.equal([open._id])
    const named = await compare('manufacturerA', `${open.submissionNo}/quote-comparison?quote=${inside._id}`)
    expect([named.status, named.problem.code]).to.deep.equal([422, 'quote.other-submission'])
  })
})
