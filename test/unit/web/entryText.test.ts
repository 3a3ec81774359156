import { expect } from 'chai'
import { demandText, entryText, unbrokenQuantities } from '../../../web/src/catalogue/entryText.ts'

const written = (text: string) => text.replaceAll('\u00a0', '_')

describe('entries and what they ask for, in words', () => {
  it('name an entry by edition and code', () => {
    expect(written(entryText('EQ-2024:3.1.2'))).to.equal('EQ-2024_3.1.2')
  })

  it('end no line within a quantity, yet between two of them', () => {
    for (const [text, kept] of [
      ['额定功率 ≥ 16 MW → ≥ 18 MW', '额定功率 ≥_16_MW → ≥_18_MW'],
      ['日蒸发率 ≤ 0.085 % → ≤ 0.08 %', '日蒸发率 ≤_0.085_% → ≤_0.08_%'],
      ['载重量 ≥ 1,100 t；续驶里程 ≥ 300 km', '载重量 ≥_1,100_t；续驶里程 ≥_300_km'],
      ['轴数 = 5 → = 6', '轴数 =_5 → =_6'],
      ['更名：大型货运无人机 → 大型无人运输机', '更名：大型货运无人机 → 大型无人运输机'],
    ] as const)
      expect(written(unbrokenQuantities(text)), text).to.equal(kept)
  })

  it('read a demand without its key, the unit apart from the figure', () => {
    for (const [demand, text] of [
      ['rated_power(额定功率)>=320MW', '额定功率 ≥_320_MW'],
      ['boil_off(日蒸发率)<=0.085%', '日蒸发率 ≤_0.085_%'],
      ['axes(轴数)>=5', '轴数 ≥_5'],
      ['rate(装卸效率)>=40箱/h', '装卸效率 ≥_40_箱/h'],
    ] as const)
      expect(written(demandText(demand)), demand).to.equal(text)
  })
})
