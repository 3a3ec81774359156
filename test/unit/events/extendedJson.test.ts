import { expect } from 'chai'
import fc from 'fast-check'
import { BSON } from 'mongodb'
import { decoded, encoded } from '../../../models/extendedJson.ts'

/** A document as the database gives it back: written as the driver writes and read as it reads. */
const asStored = (document: object): object =>
  BSON.deserialize(BSON.serialize(document, { ignoreUndefined: true })) as object

const key = fc.string({ maxLength: 6 }).filter((name) => !name.startsWith('$') && !name.includes('\0'))
const wellFormed = fc.string({ unit: 'grapheme', maxLength: 8 })
const leaf = fc.oneof(
  fc.constantFrom(null, undefined, true, false),
  wellFormed,
  fc.double(),
  fc.integer(),
  fc.maxSafeInteger(),
  fc.date({ noInvalidDate: true }),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((value) => BSON.Long.fromBigInt(value)),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.uint8Array({ minLength: 12, maxLength: 12 }).map((bytes) => new BSON.ObjectId(bytes)),
  fc.uint8Array({ maxLength: 9 }).map((bytes) => Buffer.from(bytes)),
  fc.integer().map((value) => new BSON.Int32(value)),
  fc.double().map((value) => new BSON.Double(value)),
  fc.integer().map((value) => BSON.Decimal128.fromString(`${value}.10`)),
  fc.constantFrom(/^首/i, new BSON.Timestamp({ t: 7, i: 1 })),
)
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    leaf,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}))
const document = fc.dictionary(key, value, { maxKeys: 5, noNullPrototype: true })

describe('a document in Extended JSON', () => {
  it('is, read back, the document that the database gives back', () => {
    fc.assert(
      fc.property(document, (written) => {
        const text = JSON.stringify(encoded(written))
        expect(decoded(JSON.parse(text))).to.deep.equal(asStored(written))
      }),
      { numRuns: 2_000 },
    )
  })

  it('has one spelling, before it is stored and as it is read', () => {
    fc.assert(
      fc.property(document, (written) => {
        expect(JSON.stringify(encoded(asStored(written)))).to.equal(JSON.stringify(encoded(written)))
      }),
      { numRuns: 2_000 },
    )
  })

  it('is not spelled otherwise for the order of its keys', () => {
    expect(JSON.stringify(encoded({ b: 1, a: { d: 1, c: 1 } }))).to.equal('{"a":{"c":1,"d":1},"b":1}')
  })

  it('tells a date from its text, a number beyond 2^53 from its neighbour, and null from absent', () => {
    const at = new Date('2026-03-01T00:00:00Z')
    expect(encoded({ at })).not.to.deep.equal(encoded({ at: at.toISOString() }))
    const long = (text: string) => JSON.stringify(encoded(BSON.Long.fromString(text)))
    expect(long('9007199254740993')).not.to.equal(long('9007199254740992'))
    expect(encoded({ a: null, b: undefined, c: [undefined] })).to.deep.equal({ a: null, c: [null] })
  })

  it('has no invalid date and no field that would read as a type', () => {
    expect(() => encoded({ at: new Date(Number.NaN) })).to.throw(RangeError)
    expect(() => encoded({ inner: { $date: 1 } })).to.throw(RangeError)
  })
})
