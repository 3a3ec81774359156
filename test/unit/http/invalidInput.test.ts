import { expect } from 'chai'
import Joi from '../../../config/joi.ts'
import { invalidInputFailures } from '../../../server/platform/http/invalidInput.ts'
import { codesIn } from '../../support/words.ts'

const BODY = Joi.object({
  items: Joi.array().items(Joi.number()).min(1).required(),
  totalLimitFen: Joi.number().integer().min(1).max(100).required(),
  productCode: Joi.string().valid('FS-EQ', 'RD-EL').required(),
  reasonZh: Joi.string().min(2).max(4).required(),
  firstYearProduct: Joi.boolean().strict().required(),
})

const failuresOf = (body: object) => {
  const { error } = Joi.object({ body: BODY }).validate({ body }, { abortEarly: false })
  return error ? invalidInputFailures(error) : []
}

const WRONG: readonly object[] = [
  {},
  { items: [], totalLimitFen: 0, productCode: 'X', reasonZh: 'a', firstYearProduct: 'yes' },
  { items: 1, totalLimitFen: 1.5, productCode: 7, reasonZh: 'abcde', firstYearProduct: 1 },
  { items: ['a'], totalLimitFen: 'many', productCode: '', reasonZh: '', firstYearProduct: null, more: 1 },
]

describe('what is wrong in what was sent', () => {
  it('is said in both languages, at its field, in words that name no key of a program', () => {
    const failures = WRONG.flatMap(failuresOf)
    expect(failures.length).to.be.above(18)
    for (const { zh, en, field } of failures) {
      expect(zh, field).to.match(/\p{Script=Han}/u)
      expect(en, field).to.match(/^[A-Z]/)
      expect([...codesIn(en), ...codesIn(zh)], field).to.deep.equal([])
      expect(en, field).not.to.match(/body|"/)
    }
  })

  it('names what would be taken, strung together as each language does', () => {
    const [, , choice] = failuresOf(WRONG[1] ?? {})
    expect(choice).to.include({
      field: 'productCode',
      zh: '须为以下之一：FS-EQ、RD-EL',
      en: 'One of these: FS-EQ, RD-EL',
    })
  })
})
