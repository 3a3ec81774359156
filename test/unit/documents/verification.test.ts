import { expect } from 'chai'
import type { IssuedDocument } from '../../../server/business/policy/documents/domain/issuedDocument.ts'
import { documentStatus } from '../../../server/business/policy/documents/domain/verification.ts'
import {
  CODE_LETTERS,
  groupedCode,
  verificationCodeOf,
} from '../../../server/business/policy/documents/domain/verificationCode.ts'

const period = { from: '2026-04-01', to: '2027-04-01' }
const policy = { state: 'issued', period, versionNo: 1 } as const
const document = { kind: 'policy', end: null, period, versionNo: 1 } as const

describe('a verification code', () => {
  it('has a letter for each byte, out of 32 that are not taken for one another: 100 bits', () => {
    const letters = verificationCodeOf(Uint8Array.from({ length: 256 }, (_, byte) => byte))
    expect(new Set(letters).size).to.equal(32)
    expect(letters).not.to.match(/[01IO]/)
    for (const letter of new Set(letters)) expect(letters.split(letter).length - 1, letter).to.equal(8)
    expect(CODE_LETTERS * Math.log2(32)).to.equal(100)
  })

  it('is printed in groups of five', () => {
    expect(groupedCode('ABCDEFGHJKLMNPQRSTUV')).to.equal('ABCDE-FGHJK-LMNPQ-RSTUV')
  })
})

describe('what a document is worth', () => {
  type Case = readonly [string, Partial<IssuedDocument>, Partial<typeof policy> | object, string, string]
  const superseded = { how: 'superseded', by: 'FS1-C1-2', from: '2026-06-01' } as const
  const cases: readonly Case[] = [
    ['is nothing yet the day before cover', {}, {}, '2026-03-31', 'notYet'],
    ['is in force from the first day', {}, {}, '2026-04-01', 'inForce'],
    ['is in force to the last day', {}, {}, '2027-03-31', 'inForce'],
    ['has expired on the day after', {}, {}, '2027-04-01', 'expired'],
    ['is read with what was endorsed since', {}, { versionNo: 2 }, '2026-04-01', 'amended'],
    [
      'stands as a certificate though something else was endorsed',
      { kind: 'certificate' },
      { versionNo: 2 },
      '2026-04-01',
      'inForce',
    ],
    [
      'is cancelled from the day cover ends early',
      {},
      { period: { ...period, to: '2026-07-01' } },
      '2026-07-01',
      'cancelled',
    ],
    ['is in force to the day before', {}, { period: { ...period, to: '2026-07-01' } }, '2026-06-30', 'inForce'],
    ['is void with its policy', {}, { state: 'void' }, '2026-05-01', 'void'],
    ['is in force until another takes its place', { end: superseded }, {}, '2026-05-31', 'inForce'],
    ['is superseded from then on', { end: superseded }, {}, '2026-06-01', 'superseded'],
    [
      'stands as a receipt whatever becomes of the cover',
      { kind: 'receipt' },
      { state: 'void' },
      '2028-01-01',
      'valid',
    ],
    [
      'is worth nothing as a receipt that was taken back',
      { kind: 'receipt', end: { how: 'withdrawn', by: null, from: '2026-05-01' } },
      {},
      '2026-05-01',
      'withdrawn',
    ],
  ]
  for (const [what, of, now, day, status] of cases)
    it(what, () => {
      expect(documentStatus({ ...document, ...of }, { ...policy, ...now }, day)).to.equal(status)
    })
})
