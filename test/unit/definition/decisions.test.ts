import { expect } from 'chai'
import { decidePublication, decideRetirement } from '../../../server/business/reference/definition/domain/decisions.ts'

const today = '2026-03-02'
const sibling = (number: string, from: string, to: string | null) => ({ number, effective: { from, to } })

describe('the publication of a version', () => {
  const codesOf = (...args: Parameters<typeof decidePublication>) => {
    const decided = decidePublication(...args)
    return decided.ok ? decided.value : decided.refusals.map(({ code, reference }) => [code, reference])
  }

  it('begins on the day and has no end', () => {
    expect(codesOf([], today, today)).to.deep.equal({ effective: { from: today, to: null }, ends: null })
  })

  it('ends the version that applies on its first day', () => {
    const [past, present] = [sibling('DF1', '2025-01-01', '2026-01-01'), sibling('DF2', '2026-01-01', null)]
    expect(codesOf([past, present], '2026-06-01', today)).to.deep.equal({
      effective: { from: '2026-06-01', to: null },
      ends: present,
    })
  })

  it('leaves a version alone that ended before', () => {
    const ended = sibling('DF1', '2025-01-01', '2026-06-01')
    expect(codesOf([ended], '2026-06-01', today)).to.deep.include({ ends: null })
  })

  it('is refused in the past, and on or before the first day of another version; both are named', () => {
    const later = sibling('DF9', '2026-02-01', null)
    expect(codesOf([later], '2026-02-01', today)).to.deep.equal([
      ['definition.begins-in-past', undefined],
      ['definition.later-version', 'DF9'],
    ])
  })

  it('does not mind a version that was retired before it began', () => {
    expect(codesOf([sibling('DF9', '2026-07-01', '2026-07-01')], '2026-06-01', today)).to.deep.include({ ends: null })
  })
})

describe('the retirement of a version', () => {
  const endOf = (from: string, to: string) => {
    const decided = decideRetirement({ from, to: null }, to, today)
    return decided.ok ? decided.value : decided.refusals[0]?.threshold
  }

  it('sets its end and nothing else', () => {
    expect(endOf('2026-01-01', '2026-06-01')).to.deep.equal({ from: '2026-01-01', to: '2026-06-01' })
  })

  it('is refused in the past and before the version began', () => {
    expect(endOf('2026-01-01', '2026-03-01')).to.equal(today)
    expect(endOf('2026-05-01', '2026-04-01')).to.equal('2026-05-01')
  })
})
