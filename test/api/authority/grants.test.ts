import { expect } from 'chai'
import type { Stored } from '../../../models/store.ts'
import type {
  CandidateList,
  GrantList,
  GrantView,
} from '../../../server/business/party/authority/authority.contract.ts'
import type { PendingChangeRow, PendingChangeView } from '../../../server/business/party/changes/changes.contract.ts'
import { useService } from '../../support/app.ts'
import { grantBody, grantedBy } from '../../support/builders/grant.ts'
import { decision, submissionStages } from '../../support/builders/submission.ts'
import { describeTurningAway } from '../../support/turnsAway.ts'

describe('authority grants', () => {
  const service = useService()
  const stages = submissionStages(service)
  const granted = (changes = {}): Promise<Stored> => grantedBy(service, 'underwritingManagerA', changes)
  /** Whether underwriter A may release a quote of the own. */
  const releases = async () => {
    const quote = await stages.quoted()
    const underwriter = await service.signIn('underwriterA')
    const answer = await underwriter.post(`/quotes/${quote._id}/decision`, decision('approve'), { ifMatch: 1 })
    return answer.status === 200 ? [200] : [answer.status, answer.problem.code]
  }

  describe('POST /authority-grants', () => {
    it('grants authority to a person, seen by the insurer alone', async () => {
      const manager = await service.signIn('underwritingManagerA')
      const person = service.person('seniorUnderwriterA')
      const body = grantBody({ holderRole: null, holderUserId: person.id, territory: '21', categories: ['energy'] })
      const answer = await manager.post('/authority-grants', body)
      const { number: waiting, state } = answer.body as PendingChangeRow
      expect([answer.status, state]).to.deep.equal([201, 'proposed'])
      const path = `/pending-changes/${waiting}/confirmation`
      const alone = await manager.post(path, undefined, { ifMatch: 1 })
      expect([alone.status, alone.problem.code]).to.deep.equal([409, 'change.own-proposal'])
      const second = await service.signIn('organisationAdministratorA')
      const { subjectId } = (await second.post(path, undefined, { ifMatch: 1 })).body as PendingChangeView
      const grant = (await manager.get(`/authority-grants/${subjectId}`)).body as GrantView
      expect(grant.number).to.match(/^AG2026\d{6}$/)
      expect(grant).to.deep.include({
        standing: 'inForce',
        holder: { userId: person.id, name: 'seniorUnderwriterA', role: null },
        territory: '21',
        categories: ['energy'],
        grantedByName: 'underwritingManagerA',
      })
      const own = await service.signIn('underwriterA')
      expect((await own.get(`/authority-grants/${grant.number}`)).status).to.equal(200)
      const other = await service.signIn('underwriterB')
      expect((await other.get(`/authority-grants/${grant.number}`)).status).to.equal(404)
    })

    it('refuses everything that does not fit, at once', async () => {
      const manager = await service.signIn('underwritingManagerA')
      const body = grantBody({
        holderRole: null,
        holderUserId: service.person('underwriterB').id,
        productCode: 'NO-SUCH',
        decision: 'release',
        approvals: 2,
        validTo: '2025-12-31',
      })
      const answer = await manager.post('/authority-grants', body)
      expect(answer.status).to.equal(422)
      expect(answer.problem.failures.map(({ code, field }) => [code, field])).to.deep.equal([
        ['authority.unknown-holder', 'holderUserId'],
        ['authority.period-not-forward', 'validTo'],
        ['authority.approvals-not-applicable', 'approvals'],
        ['authority.unknown-product', 'productCode'],
      ])
    })

    it('refuses with 400 both holders or none', async () => {
      const manager = await service.signIn('underwritingManagerA')
      for (const body of [grantBody({ holderRole: null }), grantBody({ holderUserId: 'USR1' })])
        expect((await manager.post('/authority-grants', body)).status).to.equal(400)
    })

    it('is 403 for underwriters, who cannot grant themselves anything', async () => {
      const underwriter = await service.signIn('seniorUnderwriterA')
      expect((await underwriter.post('/authority-grants', grantBody())).status).to.equal(403)
    })
  })

  describe('POST /authority-grants/:number/revocation', () => {
    it('takes authority back from now on', async () => {
      expect(await releases()).to.deep.equal([200])
      const manager = await service.signIn('underwritingManagerA')
      const { items } = (await manager.get('/authority-grants?decision=release')).body as GrantList
      for (const { number, version } of items) {
        const path = `/authority-grants/${number}/revocation`
        const answer = await manager.post(path, { reason: '岗位调整' }, { ifMatch: version })
        expect([answer.status, (answer.body as GrantView).standing]).to.deep.equal([200, 'revoked'])
      }
      expect(await releases()).to.deep.equal([409, 'authority.no-grant'])
    })

    it('refuses with 409 the second time', async () => {
      const { _id } = await granted()
      const manager = await service.signIn('underwritingManagerA')
      const revoke = (ifMatch: number) =>
        manager.post(`/authority-grants/${_id}/revocation`, { reason: '岗位调整' }, { ifMatch })
      await revoke(1)
      const again = await revoke(2)
      expect([again.status, again.problem.code]).to.deep.equal([409, 'authority.revoked'])
    })

    describeTurningAway({
      service,
      target: () => granted(),
      path: (number) => `/authority-grants/${number}/revocation`,
      body: { reason: '岗位调整' },
      by: 'underwritingManagerA',
      forbidden: 'underwriterA',
      foreign: 'underwritingManagerB',
      malformed: [{}],
    })
  })

  describe('days', () => {
    it('count from the first to the day before the last', async () => {
      const dated = (changes: object) =>
        granted({ holderRole: 'underwriter', decision: 'release', validFrom: '2026-03-10', ...changes })
      await dated({ validTo: '2026-03-12' })
      for (const [day, outcome] of [
        ['2026-03-09', [409, 'authority.no-grant']],
        ['2026-03-11', [200]],
        ['2026-03-12', [409, 'authority.no-grant']],
      ] as const) {
        service.clock.moveTo(day)
        expect(await releases(), day).to.deep.equal(outcome)
      }
      service.clock.moveTo('2026-03-02')
    })
  })

  describe('GET /authority-candidates', () => {
    it('names the active people of the own insurer whose work is to decide', async () => {
      const manager = await service.signIn('underwritingManagerA')
      const { items } = (await manager.get('/authority-candidates')).body as CandidateList
      expect(items.map(({ name }) => name)).to.have.members([
        'underwriterA',
        'seniorUnderwriterA',
        'seniorUnderwriterA2',
        'claimsHandlerA',
        'claimsApproverA',
        'claimsApproverA2',
        'insurerFinanceA',
        'insurerFinanceA2',
      ])
    })

    it('names those who decide so, by any part of their names taken literally', async () => {
      const manager = await service.signIn('underwritingManagerA')
      const named = async (query: string) =>
        ((await manager.get(`/authority-candidates?${query}`)).body as CandidateList).items.map(({ name }) => name)
      expect(await named('decision=payClaim')).to.deep.equal(['insurerFinanceA', 'insurerFinanceA2'])
      expect(await named('decision=approveClaim&q=approvera2')).to.deep.equal(['claimsApproverA2'])
      expect(await named('decision=approve&q=senior')).to.deep.equal(['seniorUnderwriterA', 'seniorUnderwriterA2'])
      expect(await named('q=.')).to.deep.equal([])
    })
  })
})
