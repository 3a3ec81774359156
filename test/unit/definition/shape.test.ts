import { expect } from 'chai'
import { checkShape } from '../../../server/business/reference/definition/domain/shape.ts'

const codesOf = (content: object) => checkShape(content).map(({ code, value }) => [code, value])

describe('the shape of a draft', () => {
  it('may be incomplete and of any fields', () => {
    expect(codesOf({ anything: [{ goes: null }, 1, 'text'], here: {} })).to.deep.equal([])
  })

  it('has no field names that a document cannot have, at any depth', () => {
    const content = JSON.parse('{"a":[{"$set":1,"b.c":2,"":3,"__proto__":4,"prototype":5,"fine":6}]}') as object
    expect(codesOf(content)).to.deep.equal([
      ['definition.key-not-allowed', '$set'],
      ['definition.key-not-allowed', 'b.c'],
      ['definition.key-not-allowed', ''],
      ['definition.key-not-allowed', '__proto__'],
      ['definition.key-not-allowed', 'prototype'],
    ])
  })

  it('has no text that a policy cannot print', () => {
    const content = { name: { zh: '首台套保险 𠮷 CO₂', en: 'Cover' }, clause: ['一、🚄与한', '中\u0301', '\uE000'] }
    expect(codesOf(content)).to.deep.equal([
      ['definition.unprintable', '🚄한'],
      ['definition.unprintable', '中\u0301'],
      ['definition.unprintable', '\uE000'],
    ])
  })

  it('has no endless texts and no endless lists', () => {
    expect(codesOf({ text: 'x'.repeat(20_001) })).to.deep.equal([['definition.too-large', 20_001]])
    expect(codesOf({ list: Array.from({ length: 400_001 }, () => 1) })[0]?.[0]).to.equal('definition.too-large')
  })
})
