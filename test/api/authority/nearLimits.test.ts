import { expect } from 'chai'
import { decideQuote } from '../../../server/business/offer/underwriting/usecases/decideQuote.ts'
import type { NearLimitList } from '../../../server/business/party/authority/authority.contract.ts'
import { useService } from '../../support/app.ts'
import { decision, ofTotalLimit, submissionStages } from '../../support/builders/submission.ts'
import { JUNIOR_LIMIT_FEN, type PersonName } from '../../support/people.ts'

/** Nine tenths of the 1亿 of underwriters: as near to it as a supervisor wants to know. */
const NEAR_FEN = (JUNIOR_LIMIT_FEN / 10) * 9

describe('GET /near-limit-decisions', () => {
  const service = useService()
  const stages = submissionStages(service)
  /** Opens a quote of the limit for a year of its own, so that it adds up with no other. */
  async function released(limitFen: number, year: number): Promise<string> {
    const { _id: number } = await stages.quoted({
      period: { from: `${year}-04-01`, to: `${year + 1}-04-01` },
      ...ofTotalLimit(service, limitFen),
    })
    await service.act('underwriterA', (work) => decideQuote(work, { quoteNo: number, ...decision('approve') }))
    return number
  }
  const list = async (query = '', who: PersonName = 'underwritingManagerA') =>
    (await (await service.signIn(who)).get(`/near-limit-decisions${query}`)).body as NearLimitList
  const numbers: string[] = []

  it('shows nothing while fewer than three of one person lie just below a limit', async () => {
    numbers.push(await released(NEAR_FEN, 2026), await released(JUNIOR_LIMIT_FEN, 2027))
    await released(NEAR_FEN - 1, 2028)
    const { items, least, unusedPpm } = await list()
    expect([items, least, unusedPpm]).to.deep.equal([[], 3, 100_000])
  })

  it('shows the cases of one person with amounts, the limit and the grant', async () => {
    numbers.push(await released(NEAR_FEN, 2029))
    const { items } = await list()
    expect(items.map(({ userName, totalFen }) => [userName, totalFen])).to.deep.equal([
      ['underwriterA', 2 * NEAR_FEN + JUNIOR_LIMIT_FEN],
    ])
    const decisions = items[0]?.decisions ?? []
    expect(decisions.map(({ number }) => number)).to.have.members(numbers)
    for (const one of decisions) {
      expect(one).to.include({ decision: 'release', kind: 'quote', limitFen: JUNIOR_LIMIT_FEN, on: '2026-03-02' })
      expect(one.grantNo).to.match(/^AG2026/)
    }
  })

  it('looks at thirty days up to the day asked for', async () => {
    expect((await list('?on=2026-03-31')).items.length).to.equal(1)
    expect((await list('?on=2026-04-01')).items).to.deep.equal([])
    expect((await list('?on=2026-03-01')).items).to.deep.equal([])
  })

  it('shows nothing of another insurer, and is 403 for those whose decisions it shows', async () => {
    expect((await list('', 'underwritingManagerB')).items).to.deep.equal([])
    const underwriter = await service.signIn('underwriterA')
    expect((await underwriter.get('/near-limit-decisions')).status).to.equal(403)
  })
})
