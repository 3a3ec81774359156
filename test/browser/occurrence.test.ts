import { expect } from 'chai'
import { policyStore } from '../../models/policies.ts'
import type { ClaimView } from '../../server/business/claims/claims.contract.ts'
import { findTermsAt } from '../../server/business/contract/terms/usecases/terms.ts'
import { DEMONSTRATION_PASSWORD } from '../../server/demonstration/people.ts'
import { civilDateOf } from '../../server/kernel/civilDate.ts'
import { demonstration } from '../support/browserService.ts'
import { ApiClient } from '../support/client.ts'
import { MovableClock } from '../support/clock.ts'

const WAN = 1_000_000

/** Two losses of one event: what the first claim was given changes with the second, and its page says so. */
describe('the client, where claims share an occurrence', function () {
  this.timeout(120_000)
  this.bail(true)
  const clock = new MovableClock(new Date().toISOString())
  const today = civilDateOf(new Date())
  const as = (login: string) =>
    ApiClient.signedIn(demonstration.origin, clock, { login, password: DEMONSTRATION_PASSWORD })
  let numbers: string[] = []

  async function lossOf(client: ApiClient, policyNo: string, otherOccurrenceReasonZh?: string): Promise<ClaimView> {
    const body = {
      policyNo,
      lossOn: today,
      knownOn: today,
      place: '辽宁沈阳',
      itemNos: [1],
      cover: 'quality',
      descriptionZh: '雷击后控制柜与起升机构先后损坏',
      estimatedLossFen: 100 * WAN,
      documents: [],
      otherOccurrenceReasonZh,
    }
    const answer = await client.post('/claims', body)
    expect(answer.status).to.equal(201)
    return answer.body as ClaimView
  }

  before(async () => {
    const [maker, handler, approver] = await Promise.all([as('maker'), as('claims'), as('claims.approver')])
    const policy = await policyStore.model
      .findOne({
        'product.code': 'FS-EQ',
        state: 'issued',
        holderId: maker.session?.organisation.id,
        'period.from': { $lte: today },
        'period.to': { $gt: today },
      } as object)
      .lean()
    if (!policy) throw new Error('no machine in force')
    const terms = await findTermsAt({}, policy._id, today, 'onRecord')
    const valueAtLossFen = terms?.items[0]?.valueFen
    const line = {
      itemNo: 1,
      descriptionZh: '控制柜',
      claimedFen: 100 * WAN,
      assessedFen: 100 * WAN,
      finding: 'covered',
    }
    const findings = {
      salvageFen: 8 * WAN,
      recoveredFen: 0,
      surveyCostFen: 0,
      noteZh: '',
      lines: [{ ...line, valueAtLossFen }],
    }
    numbers = []
    for (const reason of [undefined, '另一部件的损坏']) {
      const { number } = await lossOf(maker, policy._id, reason)
      const [sameOccurrenceAs] = numbers
      await handler.post(`/claims/${number}/registration`, { documents: [], sameOccurrenceAs }, { ifMatch: 1 })
      const assessed = await handler.post(`/claims/${number}/assessment`, findings, { ifMatch: 2 })
      expect(assessed.status, JSON.stringify(assessed.body)).to.equal(200)
      const amountFen = (assessed.body as ClaimView).assessment?.adjustment.payableFen
      const approved = await approver.post(`/claims/${number}/approval`, { amountFen }, { ifMatch: 3 })
      expect(approved.status).to.equal(200)
      numbers.push(number)
    }
  })

  it('shows its claims, the limit used and left, the common adjustment and the correction with its steps', async () => {
    const handler = await demonstration.signedIn('claims')
    await handler.open(`/claims/${numbers[0]}`)
    await handler.settled()
    for (const text of ['已用限额', '剩余限额', '共同理算', '赔案损失', `${today} 更正`, '共同理算分摊', '待结清'])
      await handler.sees(text)
    await handler.sees(numbers[1] ?? '')
    await handler.isAccessible()
    await handler.fitsItsWidth()
    await handler.wholePicture('occurrence')
  })

  it('shows the same on a phone', async () => {
    const handler = await demonstration.signedIn('claims', 'field')
    await handler.open(`/claims/${numbers[0]}`)
    await handler.settled()
    await handler.sees('已用限额')
    await handler.fitsItsWidth()
    await handler.wholePicture('occurrence-field')
  })

  it('shows the same in English', async () => {
    const handler = await demonstration.signedIn('claims')
    await handler.press('English')
    await handler.sees('Limit used')
    await handler.sees('Common adjustment')
    await handler.wholePicture('occurrence-english')
    await handler.press('中文')
  })
})
