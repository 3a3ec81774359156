import { expect } from 'chai'
import { determineCompleteRequest } from '../../../server/business/offer/underwriting/domain/completeness.ts'
import type { SubmissionRequest } from '../../../server/business/offer/underwriting/domain/submission.ts'
import { createSubmissionRequest } from '../../../server/business/offer/underwriting/underwriting.schemas.ts'
import { remainderOf, withRemainder } from '../../../web/src/underwriting/draftRemainder.ts'
import {
  type DraftCover,
  type DraftValues,
  draftBody,
  draftValues,
  emptyItem,
  newDraft,
} from '../../../web/src/underwriting/draftValues.ts'
import { missingFigures } from '../../../web/src/underwriting/missingFigures.ts'
import { foreignChanges } from '../../../web/src/underwriting/staleDraft.ts'
import { productView } from '../../support/web/products.ts'

const equipment = productView('FS-EQ')
const research = productView('RD-EL')
const rights = productView('IP-EN')

const WHOLE: DraftCover = {
  included: true,
  limitFen: 80_000_000,
  perOccurrenceLimitFen: 80_000_000,
  deductibleFen: 5_000_000,
  deductiblePpm: 100_000,
  copayPpm: 200_000,
}

/** A body as the server takes it in: what is absent is null. */
const received = (body: ReturnType<typeof draftBody>): SubmissionRequest => {
  const { value, error } = createSubmissionRequest.body.validate(body)
  if (error || !value) throw error ?? new Error('no body')
  return value
}

const stored = (body: ReturnType<typeof draftBody>) => {
  const request = received(body)
  return { ...request, items: request.items.map((item, index) => ({ ...item, itemNo: index + 1 })) }
}

describe('a new draft', () => {
  it('begins with the covers every policy has, and leaves the others to be chosen', () => {
    const included = (product: typeof equipment) =>
      product.covers.map(({ code }) => newDraft(product).covers[code]?.included)
    expect(included(equipment)).to.deep.equal([true, true])
    expect(included(rights)).to.deep.equal([true, false])
    expect(included(research)).to.deep.equal([false, false])
  })

  it('has the rows that the tables of the form need', () => {
    expect(emptyItem(research.itemForm).attributes).to.deep.equal({ costClasses: [{}], milestones: [{}] })
    expect(emptyItem(equipment.itemForm).attributes).to.deep.equal({})
  })
})

describe('what is saved of a draft', () => {
  const values: DraftValues = {
    period: { from: '2026-04-01', to: '2027-04-01' },
    totalLimitFen: 80_000_000,
    covers: { pilotScale: { ...WHOLE, limitFen: null }, laboratory: WHOLE },
    items: [
      {
        name: '高温合金',
        serialNumber: '',
        attributes: { projectNo: 'RD-1', leader: '', other: 'x', costClasses: [{ budgetFen: 100 }, null] },
      },
    ],
  }

  it('holds common fields on the item and what its form asks for below attributes, without what is empty', () => {
    expect(draftBody(values, research).items).to.deep.equal([
      { name: '高温合金', attributes: { projectNo: 'RD-1', costClasses: [{ budgetFen: 100 }, {}] }, indicators: [] },
    ])
  })

  it('holds only covers that are chosen and whole, in the order of the product', () => {
    expect(draftBody(values, research).covers?.map(({ code }) => code)).to.deep.equal(['laboratory'])
    const left = { ...values, covers: { laboratory: { ...WHOLE, included: false }, pilotScale: WHOLE } }
    expect(draftBody(left, research).covers?.map(({ code }) => code)).to.deep.equal(['pilotScale'])
  })

  it('cannot leave out a cover that every policy has', () => {
    const covers = { quality: { ...WHOLE, included: false }, liability: WHOLE }
    expect(draftBody({ covers, items: [] }, equipment).covers).to.have.length(2)
  })

  it('names the evidence of each measured indicator', () => {
    const measured = {
      power: { value: 18, evidence: ' 检测报告 12 号 ' },
      noise: { evidence: '未测' },
      mass: { value: 0 },
    }
    const [item] = draftBody({ covers: {}, items: [{ measured }] }, equipment).items ?? []
    expect(item?.indicators).to.deep.equal([
      { code: 'power', value: 18, evidence: '检测报告 12 号' },
      { code: 'mass', value: 0, evidence: null },
    ])
  })

  it('comes back into the form as it was typed', () => {
    const before = draftBody({ ...values, covers: { laboratory: WHOLE } }, research)
    expect(received(draftBody(draftValues(stored(before), research), research))).to.deep.equal(received(before))
  })

  it('is complete by the form of the server when every field is filled in', () => {
    const attributes = {
      projectNo: 'RD-1',
      insuredSubject: 'firm',
      field: 'materials',
      leader: '王工',
      startedOn: '2026-01-01',
      endsOn: '2026-12-31',
      pastOverruns: 0,
      costClasses: [{ costClass: 'tests', budgetFen: 100, subLimitFen: 100 }],
      milestones: [{ name: '小试', dueOn: '2026-06-01', criterion: '收得率' }],
    }
    const items = [{ name: '高温合金', valueFen: 100, maturity: 'concept', attributes }]
    const request = received(draftBody({ ...values, insurerId: 'ORG-insurer', items }, research))
    expect(determineCompleteRequest(request, research.itemForm, '2026-03-01')).to.have.property('ok', true)
  })
})

describe('what a saved draft does not hold', () => {
  const untouched = newDraft(research)
  const half = { ...untouched.covers.laboratory, included: true, limitFen: 80_000_000 }

  it('is a half-filled cover or half a period, and nothing else', () => {
    expect(remainderOf(untouched, untouched, research)).to.equal(null)
    expect(remainderOf({ ...untouched, covers: { laboratory: WHOLE } }, untouched, research)).to.equal(null)
    expect(
      remainderOf({ ...untouched, period: { from: '2026-04-01' }, covers: { laboratory: half } }, untouched, research),
    ).to.deep.equal({ period: { from: '2026-04-01' }, covers: { laboratory: half } })
  })

  it('is put back beside what was stored', () => {
    const remainder = { covers: { laboratory: half } }
    const values = withRemainder({ ...untouched, totalLimitFen: 1 }, remainder)
    expect(values.covers).to.deep.equal({ ...untouched.covers, laboratory: half })
    expect(values.totalLimitFen).to.equal(1)
  })

  it('is missed by the form itself, because the server has not seen it', () => {
    const optional = { ...newDraft(rights).covers, enforcement: WHOLE, infringementLoss: { ...WHOLE, copayPpm: null } }
    const values = { covers: optional, items: [] }
    expect(missingFigures(values, rights).map(({ field }) => field)).to.deep.equal(['covers.infringementLoss.copayPpm'])
    expect(missingFigures(newDraft(research), research)).to.deep.equal([])
  })
})

describe('what somebody else changed in a draft', () => {
  const base = { ...newDraft(rights), totalLimitFen: 100, items: [{ name: '甲', valueFen: 10 }] }

  it('is named place by place, and where it was changed here too', () => {
    const mine = { ...base, totalLimitFen: 120 }
    const theirs = { ...base, totalLimitFen: 90, insurerId: 'ORG-2', items: [{ name: '乙', valueFen: 10 }] }
    expect(
      foreignChanges(base, mine, theirs, rights).map(({ field, mine: here, theirs: there, typedToo }) => [
        field,
        here,
        there,
        typedToo,
      ]),
    ).to.deep.equal([
      ['insurerId', undefined, 'ORG-2', false],
      ['totalLimitFen', 120, 90, true],
      ['items.0.name', '甲', '乙', false],
    ])
  })

  it('is nothing where both did the same, or one did nothing', () => {
    const changed = { ...base, totalLimitFen: 90 }
    expect(foreignChanges(base, changed, changed, rights)).to.deep.equal([])
    expect(foreignChanges(base, changed, base, rights)).to.deep.equal([])
    expect(foreignChanges(base, { ...base, renewalOf: '' }, { ...base, renewalOf: null }, rights)).to.deep.equal([])
  })

  it('is one change of all objects where their number differs', () => {
    const theirs = { ...base, items: [...base.items, { name: '丙' }] }
    expect(foreignChanges(base, base, theirs, rights).map(({ field }) => field)).to.deep.equal(['items'])
  })
})
