import { expect } from 'chai'
import { determineCategories } from '../../../server/business/offer/underwriting/domain/catalogueMatch.ts'
import type { CatalogueEntry } from '../../../server/business/reference/catalogue/domain/entry.ts'
import { insuredItem } from '../../support/builders/policy.ts'
import { ENTRY_ID } from '../../support/builders/submission.ts'

const entry: CatalogueEntry = {
  editionId: 'EQ-2024',
  scheme: 'first-set-equipment',
  edition: '2024',
  code: '1.2.3',
  category: 'power-generation',
  name: '重型燃气轮机',
  unitOfSupport: 'set',
  thresholds: [{ code: 'rated_power', name: '额定功率', operator: '>=', value: 16, unit: 'MW' }],
  validFrom: '2024-01-01',
  validTo: null,
  position: 1,
  lineage: 'EQ-2024:1.1',
}
const entries = new Map([[ENTRY_ID, entry]])

describe('matching of items to the catalogue', () => {
  it('gives the category of each entry in the order of the items', () => {
    const items = [insuredItem(), insuredItem({ itemNo: 2 })]
    const decision = determineCategories(items, entries, '2026-04-01')
    expect(decision).to.deep.equal({ ok: true, value: ['power-generation', 'power-generation'] })
  })

  it('lists what every item fails, with the place of the item', () => {
    const items = [
      insuredItem(),
      insuredItem({ unitOfSupport: 'batch', indicators: [{ code: 'rated_power', value: 15, evidence: null }] }),
      insuredItem({ catalogueEntryId: 'EQ-2024:9.9.9' }),
      insuredItem({ catalogueEdition: '2017' }),
    ]
    const decision = determineCategories(items, entries, '2026-04-01')
    expect(decision.ok ? [] : decision.refusals.map(({ code, field }) => [code, field])).to.deep.equal([
      ['catalogue.unit-mismatch', 'items.1.unitOfSupport'],
      ['catalogue.threshold-unmet', 'items.1.indicators.0.value'],
      ['underwriting.unknown-catalogue-entry', 'items.2.catalogueEntryId'],
      ['underwriting.unknown-catalogue-entry', 'items.3.catalogueEntryId'],
    ])
  })

  it('refuses an entry that is not valid yet when cover begins', () => {
    const decision = determineCategories([insuredItem()], entries, '2023-12-31')
    expect(decision.ok ? [] : decision.refusals.map(({ code }) => code)).to.deep.equal(['catalogue.entry-not-valid'])
  })
})
