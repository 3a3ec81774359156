import { expect } from 'chai'
import Joi from '../../../config/joi.ts'
import { line, paragraph } from '../../../server/platform/http/fields.ts'
import { invalidInputFailures } from '../../../server/platform/http/invalidInput.ts'

const failureOf = (text: string) => {
  const { error } = Joi.object({ body: Joi.object({ name: line() }) }).validate({ body: { name: text } })
  return error ? invalidInputFailures(error).map(({ field, zh }) => [field, zh]) : null
}

describe('a line of text', () => {
  it('holds what documents print', () => {
    expect(['CO₂ 捕集', 'Al₂O₃', '⌀6 m', '10⁶ t/a', '𠮷田'].map(failureOf)).to.deep.equal([
      null,
      null,
      null,
      null,
      null,
    ])
    expect(paragraph().validate('第一行\n第二行').error).to.equal(undefined)
  })

  it('is refused with the characters no font has', () => {
    expect(failureOf('서울 กabc')).to.deep.equal([['name', '含有保险单上无法打印的字符：서、울、ก']])
  })
})
