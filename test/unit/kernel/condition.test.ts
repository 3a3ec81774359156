import { expect } from 'chai'
import fc from 'fast-check'
import { predicateSchema } from '../../../config/predicateSchema.ts'
import {
  evaluatePredicate,
  type Facts,
  type FactValue,
  factsOf,
  type Predicate,
  unitOf,
} from '../../../server/kernel/predicate.ts'

const names = fc.constantFrom('maker.lossRatioPpm', 'item.maturity', 'totalLimitFen', 'period.fromOn', 'item.firstYear')
const plain = fc.oneof(fc.integer(), fc.string({ minLength: 1, maxLength: 5 }), fc.boolean())
const bound = fc.oneof(
  fc.integer(),
  fc.string({ minLength: 1, maxLength: 5 }),
  names.map((fact) => ({ fact })),
)
const facts: fc.Arbitrary<Facts> = fc.dictionary(names, fc.option(plain))

const leaf: fc.Arbitrary<Predicate> = fc.oneof(
  fc.record({ fact: names, is: plain }),
  fc.record({ fact: names, oneOf: fc.array(plain, { minLength: 1, maxLength: 3 }) }),
  fc.record({ fact: names, atLeast: bound }),
  fc.record({ fact: names, above: bound }),
  fc.record({ fact: names, atMost: bound }),
  fc.record({ fact: names, below: bound }),
  names.map((fact) => ({ fact, missing: true as const })),
)

const { condition: conditions } = fc.letrec<{ condition: Predicate }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('condition').map((not) => ({ not })),
  ),
}))

const holds = (condition: Predicate, known: Facts) => evaluatePredicate(condition, known).holds

describe('conditions', () => {
  it('compare numbers, texts, days and truth values', () => {
    const known = { n: 3, day: '2026-05-01', word: 'prototype', yes: true }
    const cases: [Predicate, boolean][] = [
      [{ fact: 'n', is: 3 }, true],
      [{ fact: 'n', is: '3' }, false],
      [{ fact: 'n', above: 3 }, false],
      [{ fact: 'n', atLeast: 3 }, true],
      [{ fact: 'n', atMost: 3 }, true],
      [{ fact: 'n', below: 3 }, false],
      [{ fact: 'day', below: '2026-05-02' }, true],
      [{ fact: 'word', oneOf: ['typeTested', 'prototype'] }, true],
      [{ fact: 'yes', is: true }, true],
      [{ fact: 'yes', above: 0 }, false],
    ]
    for (const [condition, expected] of cases)
      expect(holds(condition, known), JSON.stringify(condition)).to.equal(expected)
  })

  it('hold a fact against another fact of the same case', () => {
    const known = { 'item.valueFen': 500, contractFen: 400 }
    expect(evaluatePredicate({ fact: 'item.valueFen', above: { fact: 'contractFen' } }, known)).to.deep.equal({
      holds: true,
      comparisons: [{ fact: 'item.valueFen', operator: 'above', value: 500, threshold: 400, unit: 'fen', holds: true }],
    })
    expect(holds({ fact: 'item.valueFen', above: { fact: 'unknownFen' } }, known)).to.equal(false)
  })

  it('name only the comparisons that decided', () => {
    const condition: Predicate = {
      any: [
        { fact: 'a', is: 1 },
        {
          all: [
            { fact: 'b', is: 2 },
            { fact: 'c', is: 3 },
          ],
        },
      ],
    }
    const decided = (known: Facts) => evaluatePredicate(condition, known).comparisons.map(({ fact }) => fact)
    expect(decided({ a: 1, b: 2, c: 0 })).to.deep.equal(['a'])
    expect(decided({ a: 0, b: 2, c: 3 })).to.deep.equal(['b', 'c'])
    expect(decided({ a: 0, b: 2, c: 0 })).to.deep.equal(['a', 'c'])
  })

  it('tell the unit from the ending of the name', () => {
    expect(['aFen', 'b.ratioPpm', 'leadDays', 'signedOn', 'maturity'].map(unitOf)).to.deep.equal([
      'fen',
      'ppm',
      'days',
      'date',
      undefined,
    ])
  })

  it('treat what objects inherit as missing', () => {
    expect(holds({ fact: 'constructor', missing: true }, {})).to.equal(true)
  })

  it('never hold for a missing fact, whatever it is held against, except for missing itself', () => {
    fc.assert(
      fc.property(leaf, fc.constantFrom<FactValue | undefined>(null, undefined), (condition, absent) => {
        fc.pre('fact' in condition)
        const known: Facts = absent === undefined ? {} : { [condition.fact]: absent }
        expect(holds(condition, known)).to.equal('missing' in condition)
      }),
    )
  })

  it('obey the laws of logic', () => {
    fc.assert(
      fc.property(conditions, conditions, facts, (a, b, known) => {
        expect(holds({ not: { not: a } }, known)).to.equal(holds(a, known))
        expect(holds({ not: { all: [a, b] } }, known)).to.equal(holds({ any: [{ not: a }, { not: b }] }, known))
        expect(holds({ all: [a, b] }, known)).to.equal(holds({ all: [b, a] }, known))
        expect(holds({ any: [a, { not: a }] }, known)).to.equal(true)
      }),
    )
  })

  it('look at no fact they do not name, and decide by some comparison', () => {
    fc.assert(
      fc.property(conditions, facts, (condition, known) => {
        const named = factsOf(condition)
        const kept = Object.fromEntries(Object.entries(known).filter(([name]) => named.includes(name)))
        const evaluation = evaluatePredicate(condition, known)
        expect(evaluatePredicate(condition, kept)).to.deep.equal(evaluation)
        expect(evaluation.comparisons).to.not.have.length(0)
        for (const { fact } of evaluation.comparisons) expect(named).to.include(fact)
      }),
    )
  })

  it('order a pair in exactly one way', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (value, threshold) => {
        const known = { n: value }
        const held = [
          { fact: 'n', above: threshold },
          { fact: 'n', below: threshold },
          { fact: 'n', is: threshold },
        ]
        expect(held.filter((condition) => holds(condition, known))).to.have.length(1)
        expect(holds({ fact: 'n', atLeast: threshold }, known)).to.equal(!holds({ fact: 'n', below: threshold }, known))
        expect(holds({ fact: 'n', atMost: threshold }, known)).to.equal(!holds({ fact: 'n', above: threshold }, known))
      }),
    )
  })
})

describe('the schema of conditions', () => {
  const problem = (value: unknown) =>
    predicateSchema.validate(value, { convert: false, abortEarly: false }).error?.message

  it('takes every condition of the language', () => {
    fc.assert(
      fc.property(conditions, (condition) => {
        expect(problem(condition)).to.equal(undefined)
      }),
    )
  })

  it('refuses what is no comparison, more than one, unknown or nested without end', () => {
    const deep = Array.from({ length: 9 }).reduce<Predicate>((not) => ({ not }), { fact: 'a', is: 1 })
    const wrong: unknown[] = [
      {},
      { fact: 'a' },
      { is: 1 },
      { fact: 'a', is: 1, above: 0 },
      { fact: 'a', is: null },
      { fact: 'a', missing: false },
      { fact: 'a', equals: 1 },
      { fact: '$where', is: 1 },
      { all: [] },
      { all: [{ fact: 'a', is: 1 }], any: [{ fact: 'a', is: 1 }] },
      { all: [{ fact: 'a', is: 1 }], above: 1 },
      { not: [{ fact: 'a', is: 1 }] },
      deep,
    ]
    for (const value of wrong) expect(problem(value), JSON.stringify(value)).to.be.a('string')
  })
})
