import { expect } from 'chai'
import { alone, type Cost, compared, costsIn } from '../../../bench/rows.ts'

const cost = (row: string, time: number, counts: Cost['counts'] = {}): Cost => ({ row, time, unit: 'ms', counts })

describe('the rows of two versions', () => {
  it('are the medians of their rounds, and the ratios of what was measured in the same round', () => {
    const older = [[cost('page', 10)], [cost('page', 20)], [cost('page', 12)]]
    const newer = [[cost('page', 11)], [cost('page', 18)], [cost('page', 18)]]
    expect(compared(older, newer)).to.deep.equal([
      { row: 'page', unit: 'ms', older: 12, newer: 18, ratio: 1.1, spread: [0.9, 1.5], counts: {} },
    ])
  })

  it('show what both ask of the database', () => {
    const rows = compared([[cost('page', 1, { reads: 2, writes: 0 })]], [[cost('page', 1, { reads: 4, writes: 0 })]])
    expect(rows[0]?.counts).to.deep.equal({ reads: [2, 4], writes: [0, 0] })
  })

  it('are those that both have', () => {
    const older = [[cost('page', 10), cost('gone', 1)]]
    const newer = [[cost('page', 10), cost('new', 1)]]
    expect(compared(older, newer).map(({ row }) => row)).to.deep.equal(['page'])
    expect([alone(older, newer), alone(newer, older)]).to.deep.equal([['gone'], ['new']])
  })
})

describe('what a version’s own bench prints', () => {
  it('is read as times, a rate as the time from answer to answer, with what a request asks the database', () => {
    const output = [
      'built server in 3.0 s',
      '{"name":"start-up","figure":3500,"baseline":2500,"ratio":1.4,"unit":"ms"}',
      '{"name":"quote request","figure":80,"baseline":320,"ratio":0.25,"unit":"requests/s","reads":15,"writes":6}',
    ].join('\n')
    expect(costsIn(output)).to.deep.equal([
      { row: 'start-up', time: 3500, unit: 'ms', counts: {} },
      { row: 'quote request', time: 12.5, unit: 'ms from answer to answer', counts: { reads: 15, writes: 6 } },
    ])
  })

  it('is the same row however many requests a load got done', () => {
    const line = (requests: number) =>
      `{"name":"memory after ${requests} more requests","figure":260,"baseline":255,"ratio":1.02,"unit":"MB"}`
    expect(costsIn(line(2521))[0]?.row).to.equal(costsIn(line(2019))[0]?.row)
  })
})
