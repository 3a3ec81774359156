import { expect } from 'chai'
import type { Role } from '../../../config/permissions.ts'
import {
  type AcceptanceRecord,
  MAX_ACCEPTANCE_RECORDS,
} from '../../../server/business/contract/terms/domain/acceptance.ts'
import {
  type Certified,
  decideAcceptance,
  decideCorrection,
  decideWithdrawal,
} from '../../../server/business/policy/policy/domain/acceptance.ts'
import { acceptanceMenu, withStanding } from '../../../server/business/policy/policy/domain/acceptanceMenu.ts'
import type { Decision } from '../../../server/kernel/refusal.ts'
import type { Actor } from '../../../server/platform/acting/domain/actor.ts'
import { acceptanceRecord, insuredItem } from '../../support/builders/policy.ts'

const items = [
  insuredItem({ itemNo: 1, deliveredOn: '2026-04-10' }),
  insuredItem({ itemNo: 2, deliveredOn: '2026-04-20' }),
  insuredItem({ itemNo: 3, userId: 'ORG-other', deliveredOn: '2026-04-10' }),
  insuredItem({ itemNo: 4 }),
]
const PAPER = { attachmentNo: 'AT2026000001', name: '验收报告.pdf', kind: 'pdf', sha256: 'f'.repeat(64) } as const
const CERTIFIED: Certified = { acceptedOn: '2026-04-20', certificateNo: 'YS-2026-01', paper: PAPER }
const around = (records: readonly AcceptanceRecord[] = []) => ({
  actorOrganisationId: 'ORG-user',
  businessDate: '2026-05-01',
  items,
  records,
})
const codes = (decision: Decision<unknown>) =>
  decision.ok ? [] : decision.refusals.map(({ code, field }) => `${code} ${field}`)

describe('acceptance by the user', () => {
  it('is a first record of each of its own delivered items, by one certificate', () => {
    const record = { recordNo: 1, acceptance: CERTIFIED, acceptedBy: 'ORG-user', reason: null }
    expect(decideAcceptance([1, 2], CERTIFIED, around())).to.deep.equal({
      ok: true,
      value: [
        { itemNo: 1, ...record },
        { itemNo: 2, ...record },
      ],
    })
  })

  it('refuses what is another’s, not delivered, unknown, named twice or accepted already, each by itself', () => {
    const decision = decideAcceptance([3, 4, 9, 1, 1, 2], CERTIFIED, around([acceptanceRecord({ itemNo: 2 })]))
    expect(codes(decision)).to.deep.equal([
      'policy.not-own-item itemNos.0',
      'policy.not-delivered itemNos.1',
      'policy.unknown-item itemNos.2',
      'policy.item-twice itemNos.4',
      'policy.already-accepted itemNos.5',
    ])
  })

  it('refuses a day before delivery and one in the future, and takes the day of delivery and today', () => {
    const on = (acceptedOn: string) => codes(decideAcceptance([2], { ...CERTIFIED, acceptedOn }, around()))
    expect(on('2026-04-19')).to.deep.equal(['policy.accepted-before-delivery acceptedOn'])
    expect(on('2026-05-02')).to.deep.equal(['policy.accepted-in-future acceptedOn'])
    expect(on('2026-04-20')).to.deep.equal([])
    expect(on('2026-05-01')).to.deep.equal([])
  })

  it('refuses a paper that is not attached to the policy, beside all else that is wrong', () => {
    const wrong = { ...CERTIFIED, acceptedOn: '2026-05-02', paper: null }
    expect(codes(decideAcceptance([4], wrong, around()))).to.deep.equal([
      'policy.not-delivered itemNos.0',
      'policy.accepted-in-future acceptedOn',
      'policy.paper-not-attached paperNo',
    ])
  })

  it('can be recorded again after it was withdrawn, as the next record', () => {
    const withdrawn = [
      acceptanceRecord({ itemNo: 1 }),
      acceptanceRecord({ itemNo: 1, recordNo: 2, acceptance: null, reason: '误记' }),
    ]
    const decision = decideAcceptance([1], CERTIFIED, around(withdrawn))
    expect(decision.ok && decision.value.map(({ recordNo }) => recordNo)).to.deep.equal([3])
  })

  it('is recorded so many times and no more', () => {
    const full = acceptanceRecord({ itemNo: 1, recordNo: MAX_ACCEPTANCE_RECORDS, acceptance: null, reason: '误记' })
    expect(codes(decideAcceptance([1], CERTIFIED, around([full])))).to.deep.equal([
      'policy.acceptance-records-full itemNos.0',
    ])
  })
})

describe('the correction of an acceptance', () => {
  const standing = [acceptanceRecord({ itemNo: 1 })]

  it('is the next record, with the reason', () => {
    const corrected = { ...CERTIFIED, acceptedOn: '2026-04-21' }
    expect(decideCorrection(1, corrected, '日期误录', around(standing))).to.deep.equal({
      ok: true,
      value: { itemNo: 1, recordNo: 2, acceptance: corrected, acceptedBy: 'ORG-user', reason: '日期误录' },
    })
  })

  it('refuses what a first record would be refused for', () => {
    const wrong = { ...CERTIFIED, acceptedOn: '2026-04-09', paper: null }
    expect(codes(decideCorrection(1, wrong, '更正', around(standing)))).to.deep.equal([
      'policy.accepted-before-delivery acceptedOn',
      'policy.paper-not-attached paperNo',
    ])
  })

  it('refuses what is not on record or withdrawn, and what changes nothing', () => {
    const withdrawn = [...standing, acceptanceRecord({ itemNo: 1, recordNo: 2, acceptance: null, reason: '误记' })]
    expect(codes(decideCorrection(2, CERTIFIED, '更正', around()))).to.deep.equal(['policy.not-accepted itemNo'])
    expect(codes(decideCorrection(1, CERTIFIED, '更正', around(withdrawn)))).to.deep.equal([
      'policy.not-accepted itemNo',
    ])
    const { acceptance } = acceptanceRecord({ itemNo: 1 })
    expect(acceptance && codes(decideCorrection(1, acceptance, '更正', around(standing)))).to.deep.equal([
      'policy.acceptance-unchanged acceptedOn',
    ])
  })
})

describe('the withdrawal of an acceptance', () => {
  it('is the next record, which says that there is none, with the reason', () => {
    expect(decideWithdrawal(1, '误记', around([acceptanceRecord({ itemNo: 1 })]))).to.deep.equal({
      ok: true,
      value: { itemNo: 1, recordNo: 2, acceptance: null, acceptedBy: 'ORG-user', reason: '误记' },
    })
  })

  it('refuses another organisation’s, and what is not on record', () => {
    const others = [acceptanceRecord({ itemNo: 3, acceptedBy: 'ORG-other' })]
    expect(codes(decideWithdrawal(3, '误记', around(others)))).to.deep.equal(['policy.not-own-item itemNo'])
    expect(codes(decideWithdrawal(1, '误记', around()))).to.deep.equal(['policy.not-accepted itemNo'])
  })
})

const actor = (organisationId: string, role: Role): Actor => ({
  userId: 'U1',
  name: 'U1',
  organisationId,
  organisationKind: 'equipmentUser',
  roles: [role],
  via: 'session',
})

describe('the menu of a record of acceptance', () => {
  const records = [acceptanceRecord({ itemNo: 1 }), acceptanceRecord({ itemNo: 1, recordNo: 2, reason: '日期误录' })]
  const eventsFor = (organisationId: string, role: Role = 'equipmentUserAgent') =>
    withStanding(records).map((record) => acceptanceMenu(record, actor(organisationId, role)).map(({ event }) => event))

  it('offers its user to correct and withdraw what holds, and nothing of what was superseded', () => {
    expect(withStanding(records).map(({ standing }) => standing)).to.deep.equal(['superseded', 'inForce'])
    expect(eventsFor('ORG-user')).to.deep.equal([[], ['correct', 'withdraw']])
    expect(eventsFor('ORG-other')).to.deep.equal([[], []])
    expect(eventsFor('ORG-user', 'organisationAdministrator')).to.deep.equal([[], []])
  })
})
