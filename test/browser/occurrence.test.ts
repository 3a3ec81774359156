import { expect } from 'chai'
import winston from 'winston'
import { claimStore } from '../../models/claims.ts'
import { policyStore } from '../../models/policies.ts'
import type { ClaimView } from '../../server/business/claims/claims.contract.ts'
import type { TermSegment } from '../../server/business/contract/terms/domain/termSegment.ts'
import { findTermsAt } from '../../server/business/contract/terms/usecases/terms.ts'
import { DEMONSTRATION_PASSWORD } from '../../server/demonstration/people.ts'
import { addDays, civilDateOf } from '../../server/kernel/civilDate.ts'
import type { Actor } from '../../server/platform/acting/domain/actor.ts'
import { inUnitOfWork } from '../../server/platform/database/unitOfWork.ts'
import type { TestService } from '../support/app.ts'
import { demonstration } from '../support/browserService.ts'
import { agreeFurtherTerms } from '../support/claims/agreeFurtherTerms.ts'
import { tellTerms } from '../support/claims/tellTerms.ts'
import { ApiClient } from '../support/client.ts'
import { MovableClock } from '../support/clock.ts'

const WAN = 1_000_000
const COMMAND: Actor = {
  userId: 'endorsement',
  name: '批改',
  organisationId: 'platform',
  organisationKind: 'platform',
  roles: [],
  via: 'command',
}

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
    expect(answer.status, JSON.stringify(answer.body)).to.equal(201)
    return answer.body as ClaimView
  }

  before(async () => {
    const [maker, handler, approver] = await Promise.all([as('maker'), as('claims'), as('claims.approver')])
    // Not where another test has told of a loss of today: it would be taken for the same.
    const toldToday = await claimStore.model.distinct('policyNo', { 'lossNotice.lossOn': today } as object)
    const policy = await policyStore.model
      .findOne({
        _id: { $nin: toldToday },
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

  describe('whose terms are changed back-dated', () => {
    const LOOK = '承保条件有追溯变更，待查看确认'
    const ASSESS = '承保条件有追溯变更，请重新定损理算或拒赔'
    /** Agrees covers for today, and lets the claims be told. */
    let agree: (covers: TermSegment['covers']) => Promise<void>
    let restore = async () => {}
    const act: TestService['act'] = (_who, run) => {
      const now = clock.now()
      const logger = winston.createLogger({ silent: true })
      return inUnitOfWork({ actor: COMMAND, now, businessDate: today, requestId: 'test', logger }, run)
    }

    before(async () => {
      const [maker, handler] = await Promise.all([as('maker'), as('claims')])
      const [approved = ''] = numbers
      const { policyNo, assessment } = (await handler.get(`/claims/${approved}`)).body as ClaimView
      const { number } = await lossOf(maker, policyNo, '第三处损坏')
      await handler.post(
        `/claims/${number}/registration`,
        { documents: [], sameOccurrenceAs: approved },
        { ifMatch: 1 },
      )
      const { lines, salvageFen, recoveredFen, surveyCostFen, noteZh } = assessment ?? {}
      const findings = { lines, salvageFen, recoveredFen, surveyCostFen, noteZh }
      const assessed = await handler.post(`/claims/${number}/assessment`, findings, { ifMatch: 2 })
      expect(assessed.status, JSON.stringify(assessed.body)).to.equal(200)
      numbers.push(number)
      const terms = await findTermsAt({}, policyNo, today, 'onRecord')
      const covers = terms?.covers ?? []
      agree = async (changed) => {
        await agreeFurtherTerms({ act }, policyNo, {
          effective: { from: today, to: addDays(today, 1) },
          covers: changed,
        })
        await tellTerms({ clock })
      }
      await agree(covers.map((cover) => ({ ...cover, deductibleFen: 2 * cover.deductibleFen })))
      restore = () => agree(covers)
    })
    after(() => restore())

    it('asks the handler to look at an approved claim, which says what is to be looked at', async () => {
      const handler = await demonstration.signedIn('claims')
      await handler.open('/')
      await handler.sees(LOOK)
      await handler.sees(ASSESS)
      await handler.picture('terms-queue')
      await handler.open(`/claims/${numbers[0]}`)
      await handler.settled()
      await handler.sees(/承保条件已追溯变更为第 2 版/)
      await handler.sees('承保条件追溯变更')
      await handler.isAccessible()
      await handler.wholePicture('terms-changed')
      await handler.press('确认知悉条件变更')
      await handler.dialog.getByText('现行版本').waitFor()
      await handler.isAccessible()
      await handler.picture('terms-acknowledge')
      await handler.fill('理由', '新增设备不涉及本次损失', handler.dialog)
      await handler.confirms('确认知悉条件变更')
      await handler.sees('新增设备不涉及本次损失')
      await handler.settled()
      await handler.wholePicture('terms-acknowledged')
    })

    it('shows the same on a phone', async () => {
      const handler = await demonstration.signedIn('claims', 'field')
      await handler.open(`/claims/${numbers[1]}`)
      await handler.settled()
      await handler.press('确认知悉条件变更')
      await handler.dialog.getByText('现行版本').waitFor()
      await handler.fitsItsWidth()
      await handler.picture('terms-acknowledge-field')
      await handler.press('取消', handler.dialog)
      await handler.wholePicture('terms-changed-field')
    })

    it('does not let the approver approve what is to be assessed anew, and says why', async () => {
      const approver = await demonstration.signedIn('claims.approver')
      await approver.open(`/claims/${numbers[2]}`)
      await approver.settled()
      await approver.sees(/核赔前须重新理算/)
      await approver.wholePicture('terms-approver')
    })

    it('shows the same in English', async () => {
      const handler = await demonstration.signedIn('claims')
      await handler.open(`/claims/${numbers[1]}`)
      await handler.press('English')
      await handler.press('Acknowledge the changed terms')
      await handler.dialog.getByText('Version on record').waitFor()
      await handler.picture('terms-acknowledge-english')
      await handler.press('Cancel', handler.dialog)
      await handler.press('中文')
    })

    it('says on a claim that its cover is gone, and lets it be read all the same', async () => {
      await agree([])
      const handler = await demonstration.signedIn('claims')
      await handler.open(`/claims/${numbers[2]}`)
      await handler.page.reload()
      await handler.settled()
      await handler.sees('按现行承保条件，该损失不再属于承保范围')
      await handler.isAccessible()
      await handler.wholePicture('terms-gone')
    })
  })
})
