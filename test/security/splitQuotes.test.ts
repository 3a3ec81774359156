import { expect } from 'chai'
import { quoteStore } from '../../models/quotes.ts'
import type { Stored } from '../../models/store.ts'
import type { QuoteProposal } from '../../server/business/offer/underwriting/domain/proposal.ts'
import { withdrawQuote } from '../../server/business/offer/underwriting/usecases/withdrawQuote.ts'
import { useService } from '../support/app.ts'
import { decision, draftItem, ofTotalLimit, submissionStages } from '../support/builders/submission.ts'
import { JUNIOR_LIMIT_FEN, type PersonName } from '../support/people.ts'
import { versionOf } from '../support/versionOf.ts'

const HALF_FEN = JUNIOR_LIMIT_FEN / 2
const FIRST_YEAR = { from: '2026-04-01', to: '2027-04-01' }

/** What an underwriter of 1亿 opens for one maker in pieces, each of them within the authority. */
describe('quotes for one maker decided in pieces', () => {
  const service = useService()
  const stages = submissionStages(service)

  const ofLimit = (limitFen: number, period = FIRST_YEAR, proposal: Partial<QuoteProposal> = {}) =>
    stages.quoted(
      {
        period,
        ...ofTotalLimit(service, limitFen),
      },
      proposal,
    )
  async function approve(who: PersonName, { _id }: Stored) {
    const client = await service.signIn(who)
    const answer = await client.post(`/quotes/${_id}/decision`, decision('approve'), {
      ifMatch: await versionOf(quoteStore, _id),
    })
    return answer.status === 200 ? [] : answer.problem.failures.map(({ code }) => code)
  }
  let pieces: Stored[]

  before(async () => {
    pieces = [await ofLimit(HALF_FEN), await ofLimit(HALF_FEN), await ofLimit(HALF_FEN)]
  })

  it('are opened up to the limit together, and no further by the same person', async () => {
    const [first, second, third] = pieces as [Stored, Stored, Stored]
    expect(await approve('underwriterA', first)).to.deep.equal([])
    expect(await approve('underwriterA', second)).to.deep.equal([])
    expect(await approve('underwriterA', third)).to.include.members([
      'authority.maker-sum-exceeded',
      'authority.user-sum-exceeded',
    ])
  })

  it('do not add up with cover on other days', async () => {
    const nextYear = await ofLimit(HALF_FEN, { from: '2027-04-01', to: '2028-04-01' })
    expect(await approve('underwriterA', nextYear)).to.deep.equal([])
  })

  it('make room again when one is taken back', async () => {
    const [first, , third] = pieces as [Stored, Stored, Stored]
    await service.act('underwriterA', (work) => withdrawQuote(work, { quoteNo: first._id, reason: '改由他人承保' }))
    expect(await approve('underwriterA', third)).to.deep.equal([])
  })

  it('count a second quote of the same submission once', async () => {
    const [, , third] = pieces as [Stored, Stored, Stored]
    const { submissionNo } = await quoteStore.model.findById(third._id).orFail().lean()
    const other = await stages.quoteOf(submissionNo)
    expect(await approve('underwriterA', other)).to.deep.equal([])
  })
})

describe('quotes for one maker decided at the same instant', () => {
  const service = useService()
  const stages = submissionStages(service)

  it('are not opened beyond the limit together', async () => {
    const limitFen = 4_000_000_000
    const covers = (['quality', 'liability'] as const).map((code) => ({
      code,
      limitFen,
      perOccurrenceLimitFen: limitFen,
      deductibleFen: 10_000_000,
      deductiblePpm: 50_000,
      copayPpm: 0,
    }))
    const quotes: Stored[] = []
    for (let count = 0; count < 4; count++) {
      const items = [draftItem({ userId: service.organisation('equipmentUserA'), valueFen: limitFen })]
      quotes.push(await stages.quoted({ totalLimitFen: limitFen, items, covers }))
    }
    const client = await service.signIn('underwriterA')
    const answers = await Promise.all(
      quotes.map(({ _id, version }) =>
        client.post(`/quotes/${_id}/decision`, decision('approve'), { ifMatch: version }),
      ),
    )
    expect(answers.map(({ status }) => status).toSorted()).to.deep.equal([200, 200, 409, 409])
    for (const { status, problem } of answers.filter((answer) => answer.status === 409))
      expect([status, problem.failures[0]?.code]).to.deep.equal([409, 'authority.maker-sum-exceeded'])
  })
})
