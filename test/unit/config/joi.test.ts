import { expect } from 'chai'
import Joi from '../../../config/joi.ts'

const AS_SENT = { convert: false, abortEarly: false }

describe('the joi of the house', () => {
  const schema = Joi.object({ code: Joi.string().max(5), note: Joi.string().multiline() })

  it('refuses an invisible character wherever a text is, with its place', () => {
    const { error } = schema.validate({ code: 'A\u200B1', note: 'x' }, AS_SENT)
    expect(error?.details.map(({ type, path }) => [type, path])).to.deep.equal([['text.character', ['code']]])
    expect(error?.message).to.contain('U+200B')
  })

  it('keeps texts in composed characters, and counts those', () => {
    const { value, error } = schema.validate({ code: 'e\u0301e\u0301e\u0301e\u0301e\u0301' }, AS_SENT)
    expect([error, value.code]).to.deep.equal([undefined, 'ééééé'])
  })

  it('takes several lines only where they are declared', () => {
    expect(schema.validate({ code: 'A\nB' }, AS_SENT).error?.message).to.contain('U+000A')
    expect(schema.validate({ note: 'A\r\nB' }, AS_SENT).value).to.deep.equal({ note: 'A\nB' })
  })

  it('holds in names of free fields, in lists and in alternatives', () => {
    const free = Joi.object().pattern(Joi.string(), Joi.array().items(Joi.alternatives(Joi.number(), Joi.string())))
    expect(free.validate({ a: [1, 'x\u202E'] }, AS_SENT).error).not.to.equal(undefined)
    expect(free.validate({ 'a\u200B': [1] }, AS_SENT).error).not.to.equal(undefined)
    expect(free.validate({ a: [1, 'x'] }, AS_SENT).error).to.equal(undefined)
  })
})
