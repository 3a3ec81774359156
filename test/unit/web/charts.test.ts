import { expect } from 'chai'
import { barOptions } from '../../../web/src/charts/options.ts'
import { formatFen } from '../../../web/src/format.ts'

const categories = [
  { label: '首台（套）重大技术装备综合保险', path: '/premium-report?product=FS-EQ' },
  { label: '首批次', path: '/premium-report?product=FB-NM' },
]
const drawing = (lying: boolean, names: readonly string[]) => ({
  categories,
  series: names.map((name, index) => ({ name, values: [100 * index, 200] })),
  text: (fen: number) => formatFen(fen),
  mark: (fen: number) => String(fen / 100),
  lying,
  moving: false,
  fontFamily: 'serif',
})

describe('bars', () => {
  it('stand on names, or lie beside them in the order of the rows', () => {
    const standing = barOptions(drawing(false, ['签单'])) as Record<string, { type?: string; inverse?: boolean }>
    const lying = barOptions(drawing(true, ['签单'])) as Record<string, { type?: string; inverse?: boolean }>
    expect([standing.xAxis?.type, standing.yAxis?.type]).to.deep.equal(['category', 'value'])
    expect([lying.xAxis?.type, lying.yAxis?.type, lying.yAxis?.inverse]).to.deep.equal(['value', 'category', true])
  })

  it('are explained by a legend where there are several of a name, and read as the table reads them', () => {
    expect(barOptions(drawing(false, ['件数']))).not.to.have.property('legend')
    const two = barOptions(drawing(false, ['签单', '已赚'])) as {
      legend: object
      series: { name: string; data: number[] }[]
      tooltip: { valueFormatter: (value: number) => string }
    }
    expect(two).to.have.property('legend')
    expect(two.series.map(({ name, data }) => [name, data])).to.deep.equal([
      ['签单', [0, 200]],
      ['已赚', [100, 200]],
    ])
    expect(two.tooltip.valueFormatter(1_234_567)).to.equal('12,345.67')
  })
})
