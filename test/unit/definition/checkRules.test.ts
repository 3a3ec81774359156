import { expect } from 'chai'
import { PRODUCTS } from '../../../config/products/index.ts'
import { rulesKind } from '../../../server/business/reference/definition/kinds/rules.ts'
import type { Predicate } from '../../../server/kernel/predicate.ts'

const product = PRODUCTS.find(({ code }) => code === 'FS-EQ') ?? null

const findingsOf = (conditions: readonly unknown[], of = product) =>
  rulesKind
    .check({ product: 'FS-EQ', rules: conditions.map((when) => ({ when })) }, { product: of, categories: [] })
    .map(({ code, field, value }) => [code, field, value])

describe('the check of underwriting rules', () => {
  for (const { ref, code, content } of rulesKind.shipped) {
    it(`finds nothing in ${ref}`, () => {
      const sold = PRODUCTS.find((candidate) => candidate.code === code) ?? null
      expect(rulesKind.check(content, { product: sold, categories: [] })).to.deep.equal([])
    })
  }

  it('names facts that no case has, wherever in a condition they stand', () => {
    const nested: Predicate = {
      all: [{ fact: 'itemCount', above: 1 }, { not: { fact: 'cover.limitFen', above: { fact: 'totalLimit' } } }],
    }
    expect(
      findingsOf([{ fact: 'maker.baned', is: true }, nested, { fact: 'item.maturity', is: 'prototype' }]),
    ).to.deep.equal([
      ['definition.fact-unknown', 'rules.0.when', 'maker.baned'],
      ['definition.fact-unknown', 'rules.1.when', 'totalLimit'],
    ])
  })

  it('knows of an item what the product asks for, of dates also the days, of tables rows and sums', () => {
    const known = ['item.contractDate.inDays', 'item.indicators.count', 'item.user.banned']
    const unknown = ['item.pastOverruns', 'item.milestones.count', 'item.maturity.inDays']
    expect(
      findingsOf([...known, ...unknown].map((fact) => ({ fact, missing: true }))).map(([, , value]) => value),
    ).to.deep.equal(unknown)
  })

  it('takes any field of an item where the product is not known', () => {
    const facts = ['item.pastOverruns', 'maker.baned'].map((fact) => ({ fact, missing: true }))
    expect(findingsOf(facts, null)).to.deep.equal([
      ['definition.product-unknown', 'product', 'FS-EQ'],
      ['definition.fact-unknown', 'rules.1.when', 'maker.baned'],
    ])
  })

  it('leaves what is no condition to the schema', () => {
    expect(findingsOf([null, 'x', {}, { all: 'x' }, { fact: 'maker.baned' }])).to.deep.equal([])
    expect(rulesKind.check({ rules: 'x' }, { product, categories: [] })).to.deep.equal([])
  })
})
