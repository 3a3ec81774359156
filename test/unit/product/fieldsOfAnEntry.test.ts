import { expect } from 'chai'
import { PRODUCTS, SUPERSEDED_PRODUCTS } from '../../../config/products/index.ts'
import { checkObject } from '../../../server/business/reference/product/domain/checkObject.ts'
import { pathOfField } from '../../../server/business/reference/product/domain/form.ts'

/** Forms that ask for a catalogue entry and what follows from it. */
const forms = [...PRODUCTS, ...SUPERSEDED_PRODUCTS]
  .map(({ itemForm }) => itemForm)
  .filter((form) => form.some(({ type }) => type === 'catalogueEdition'))

const missingOf = (form: (typeof forms)[number], object: Readonly<Record<string, unknown>>) =>
  checkObject(form, (name) => object[name], 'items.0', '2026-03-02').map(({ field }) => field)
const named = (form: (typeof forms)[number], left: (type: string) => boolean) =>
  form.filter(({ required, type }) => required && left(type)).map(({ name }) => `items.0.${pathOfField(name)}`)

describe('what follows from the catalogue entry of an object', () => {
  it('is not asked for before the entry is chosen: only what a person can fill in is', () => {
    expect(forms.length).to.be.above(1)
    for (const form of forms)
      expect(missingOf(form, {})).to.deep.equal(
        named(form, (type) => type !== 'catalogueEdition' && type !== 'indicators'),
      )
  })

  it('is asked for as soon as the entry is', () => {
    for (const form of forms) {
      const entry = form.find(({ type }) => type === 'catalogueEntry')
      expect(missingOf(form, { [entry?.name ?? '']: 'EQ-2024:1.1' })).to.deep.equal(
        named(form, (type) => type !== 'catalogueEntry'),
      )
    }
  })
})
