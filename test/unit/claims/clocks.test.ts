import { expect } from 'chai'
import type { Claim } from '../../../server/business/claims/domain/claim.ts'
import { type ClockCode, clocksOf, nextClock } from '../../../server/business/claims/domain/clocks.ts'
import { withReceived } from '../../../server/business/claims/domain/documents.ts'
import { aClaim, claimIn } from '../../support/claims/claimFacts.ts'

const received = (on: string): Pick<Claim, 'documents'> => ({
  documents: withReceived(aClaim().documents, ['claimForm'], on),
})
const clock = (claim: Claim, code: ClockCode, on: string) => clocksOf(claim, on).find((found) => found.code === code)

describe('clocksOf a claim', () => {
  it('starts neither 30 nor 60 days before the first paper has come in', () => {
    expect(clocksOf(aClaim(), '2026-03-10').map(({ code }) => code)).to.deep.equal(['limitation'])
  })

  it('runs both from the first receipt of claim and papers', () => {
    const claim = claimIn('registered', received('2026-03-01'))
    const second = { ...claim, documents: withReceived(claim.documents, ['defectReport'], '2026-03-09') }
    expect(clock(second, 'determination', '2026-03-10')).to.include({
      dueOn: '2026-03-31',
      daysLeft: 21,
      status: 'running',
    })
    expect(clock(second, 'determinablePart', '2026-03-10')).to.include({ dueOn: '2026-04-30', status: 'running' })
  })

  it('holds the 30 days while supplements are outstanding, and not the 60', () => {
    const supplementRequest = {
      requestedOn: '2026-03-11',
      codes: ['defectReport' as const],
      noteZh: '',
      answeredOn: null,
    }
    const waiting = claimIn('registered', { ...received('2026-03-01'), supplementRequest })
    expect(clock(waiting, 'determination', '2026-04-20')).to.include({
      status: 'paused',
      daysLeft: 20,
      severity: 'none',
    })
    expect(clock(waiting, 'determinablePart', '2026-04-20')).to.include({ dueOn: '2026-04-30', status: 'running' })

    const answered = { ...waiting, supplementRequest: { ...supplementRequest, answeredOn: '2026-04-20' } }
    expect(clock(answered, 'determination', '2026-04-20')).to.include({ status: 'running', dueOn: '2026-05-10' })
  })

  it('is missed on the day after the last and red on the last', () => {
    const claim = claimIn('registered', received('2026-03-01'))
    expect(clock(claim, 'determination', '2026-03-31')).to.include({ status: 'running', daysLeft: 0, severity: 'red' })
    expect(clock(claim, 'determination', '2026-04-01')).to.include({ status: 'missed', daysLeft: -1, severity: 'red' })
  })

  it('stops the determination with the approval and gives ten days to pay', () => {
    const claim = claimIn('approved', received('2026-03-01'))
    expect(clock(claim, 'determination', '2026-04-02')).to.include({ status: 'met', severity: 'none' })
    expect(clock(claim, 'payment', '2026-04-02')).to.include({ dueOn: '2026-04-04', daysLeft: 2, severity: 'amber' })
    expect(clock(claimIn('paid'), 'payment', '2026-06-01')).to.include({ status: 'met', daysLeft: 7 })
  })

  it('gives three days from the determination to send the refusal notice', () => {
    const declined = claimIn('declined')
    const { declinature } = declined
    const unsent = { ...declined, declinature: declinature && { ...declinature, noticeSentOn: null } }
    expect(clock(unsent, 'refusalNotice', '2026-03-23')).to.include({
      dueOn: '2026-03-23',
      daysLeft: 0,
      status: 'running',
    })
    expect(clock(unsent, 'refusalNotice', '2026-03-24')).to.include({ status: 'missed' })
    expect(clock(declined, 'refusalNotice', '2026-06-01')).to.include({ status: 'met' })
  })

  it('starts anew on the day of a reopening', () => {
    const reopening = { byId: 'USR-x', on: '2026-08-01', reasonZh: '新证据' }
    const claim = claimIn('registered', { ...received('2026-03-01'), reopening })
    expect(clock(claim, 'determination', '2026-08-02')).to.include({ dueOn: '2026-08-31', status: 'running' })
  })

  it('tells the two years of the limitation from the day of knowledge', () => {
    expect(clock(aClaim(), 'limitation', '2026-03-10')).to.include({ dueOn: '2028-02-28', article: '保险法第26条' })
  })
})

describe('nextClock of a claim', () => {
  it('is the open one due first', () => {
    const claim = claimIn('registered', received('2026-03-01'))
    expect(nextClock(claim, '2026-03-10')?.code).to.equal('determination')
    expect(nextClock(claimIn('approved', received('2026-03-01')), '2026-03-26')?.code).to.equal('payment')
  })

  it('is none when nothing is owed', () => {
    expect(nextClock(aClaim(), '2026-03-10')).to.equal(null)
    expect(nextClock(claimIn('paid', received('2026-03-01')), '2026-04-10')).to.equal(null)
  })
})
