import { expect } from 'chai'
import { findProduct } from '../../../config/products/index.ts'
import { determineCompleteRequest } from '../../../server/business/offer/underwriting/domain/completeness.ts'
import type { SubmissionRequest } from '../../../server/business/offer/underwriting/domain/submission.ts'
import { draftItem, submissionRequest } from '../../support/builders/submission.ts'

const TODAY = '2026-03-02'
const form = findProduct('FS-EQ', TODAY)?.itemForm ?? []

function refusalsOf(request: SubmissionRequest): string[] {
  const decision = determineCompleteRequest(request, form, TODAY)
  return decision.ok ? [] : decision.refusals.map(({ code, field }) => `${code} ${field}`)
}

describe('completeness of a submission', () => {
  it('numbers the items of a complete request from 1', () => {
    const decision = determineCompleteRequest(submissionRequest({ items: [draftItem(), draftItem()] }), form, TODAY)
    expect(decision.ok && decision.value.items.map(({ itemNo }) => itemNo)).to.deep.equal([1, 2])
  })

  it('lists everything an empty draft lacks', () => {
    const empty: SubmissionRequest = {
      insurerId: null,
      productCode: 'FS-EQ',
      renewalOf: null,
      period: null,
      totalLimitFen: null,
      covers: [],
      items: [],
    }
    expect(refusalsOf(empty)).to.deep.equal([
      'submission.missing insurerId',
      'submission.missing period',
      'submission.missing totalLimitFen',
      'submission.no-covers covers',
      'submission.no-items items',
    ])
  })

  it('names each missing field of each item', () => {
    const items = [draftItem(), draftItem({ serialNumber: null, userId: null }), draftItem({ valueFen: null })]
    expect(refusalsOf(submissionRequest({ items }))).to.deep.equal([
      'object.missing items.1.serialNumber',
      'object.missing items.1.userId',
      'object.missing items.2.valueFen',
    ])
  })

  it('does not ask for a delivery that is still to come', () => {
    expect(refusalsOf(submissionRequest({ items: [draftItem({ deliveredOn: null })] }))).to.deep.equal([])
  })

  it('refuses dates that contradict each other, missing fields beside them', () => {
    const items = [
      draftItem({ contractDate: '2026-03-03', name: null }),
      draftItem({ contractDate: '2026-02-01', deliveredOn: '2026-01-31' }),
      draftItem({ deliveredOn: '2026-03-03' }),
    ]
    expect(refusalsOf(submissionRequest({ items, period: { from: '2026-04-01', to: '2026-04-01' } }))).to.deep.equal([
      'submission.period-not-forward period.to',
      'object.missing items.0.name',
      'object.date-too-late items.0.contractDate',
      'object.date-too-early items.1.deliveredOn',
      'object.date-too-late items.2.deliveredOn',
    ])
  })

  it('takes a contract of today and a delivery on the day of the contract', () => {
    const items = [draftItem({ contractDate: TODAY, deliveredOn: TODAY })]
    expect(refusalsOf(submissionRequest({ items }))).to.deep.equal([])
  })

  it('sees through spaces, case and full width when one serial number is declared twice', () => {
    const items = [draftItem({ serialNumber: 'ab-12' }), draftItem({ serialNumber: 'ＡＢ- 12' })]
    expect(refusalsOf(submissionRequest({ items }))).to.deep.equal(['submission.goods-twice items.1.serialNumber'])
  })

  it('allows one serial number under two catalogue entries', () => {
    const items = [draftItem({ serialNumber: '1' }), draftItem({ serialNumber: '1', catalogueEntryId: 'EQ-2024:9.9' })]
    expect(refusalsOf(submissionRequest({ items }))).to.deep.equal([])
  })

  it('refuses common fields among the attributes, where the form does not ask for them', () => {
    const items = [draftItem({ attributes: { ...draftItem().attributes, maturity: 'fieldProven', valueFen: 1 } })]
    expect(refusalsOf(submissionRequest({ items }))).to.deep.equal([
      'object.unknown-field items.0.attributes.maturity',
      'object.unknown-field items.0.attributes.valueFen',
    ])
  })
})
