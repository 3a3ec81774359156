import { expect } from 'chai'
import fc from 'fast-check'
import { readDemand } from '../../../server/business/reference/catalogue/domain/readDemand.ts'
import { splitDemands } from '../../../server/business/reference/catalogue/domain/splitDemands.ts'
import { OPERATORS, thresholdText } from '../../../server/business/reference/catalogue/domain/threshold.ts'

/** What a cell says, bound by bound, or why a demand in it is not taken. */
const read = (cell: string) =>
  splitDemands(cell).flatMap((part) => {
    const demand = readDemand(part)
    return demand.ok ? demand.thresholds.map(thresholdText) : [demand.problem]
  })

describe('readDemand', () => {
  const taken: Record<string, string[]> = {
    'rated_power>=16MW': ['rated_power>=16MW'],
    ' accuracy（定位精度） ≤ 2.5 um ': ['accuracy(定位精度)<=2.5um'],
    '额定功率≥16': ['额定功率>=16'],
    'power>=1,000MW': ['power>=1000MW'],
    'power>=1，000MW': ['power>=1000MW'],
    'power>=1,234,567.5kW': ['power>=1234567.5kW'],
    'power>=1E+06W': ['power>=1000000W'],
    'power≥1×10^6W': ['power>=1000000W'],
    'power≥1 × 10⁶ W': ['power>=1000000W'],
    'leak≤1×10⁻⁹Pa·m³/s': ['leak<=1e-9Pa·m3/s'],
    'power>=16．5MW': ['power>=16.5MW'],
    'ｐｏｗｅｒ＞＝１６ＭＷ': ['power>=16MW'],
    'power=10～20': ['power>=10', 'power<=20'],
    'power(功率)=10MW~20MW': ['power(功率)>=10MW', 'power(功率)<=20MW'],
    'power：10至20 MW': ['power>=10MW', 'power<=20MW'],
    'temperature=-40--20℃': ['temperature>=-40℃', 'temperature<=-20℃'],
    'gap=1e-6-2e-6m': ['gap>=0.000001m', 'gap<=0.000002m'],
    'size=5±0.1mm': ['size>=4.9mm', 'size<=5.1mm'],
    'size=(0.3±0.1)mm': ['size>=0.2mm', 'size<=0.4mm'],
    'size=50mm±2%': ['size>=49mm', 'size<=51mm'],
    'moisture=(50±2)%': ['moisture>=48%', 'moisture<=52%'],
    '分辨率≤110nm，套刻精度≤25nm': ['分辨率<=110nm', '套刻精度<=25nm'],
    'speed≥2EFLOPS': ['speed>=2EFLOPS'],
    'a>=1; b<=2；c=3\nd>=1,200、e<=5;;': ['a>=1', 'b<=2', 'c=3', 'd>=1200', 'e<=5'],
    'capacity(万吨级，年产)≥100万吨/年': ['capacity(万吨级，年产)>=1000000吨/年'],
    额定功率不低于16MW: ['额定功率>=16MW'],
    '功率(kW)≥16': ['功率>=16kW'],
    'power=10万~20万kW': ['power>=100000kW', 'power<=200000kW'],
    'power=0~2×10^6W': ['power>=0W', 'power<=2000000W'],
    'power=1×10^5±5×10^3W': ['power>=95000W', 'power<=105000W'],
    'power=10万±1kW': ['power>=99999kW', 'power<=100001kW'],
    'frequency=5MHz±2ppm': ['frequency>=4.99999MHz', 'frequency<=5.00001MHz'],
    'voltage=200V±5‰': ['voltage>=199V', 'voltage<=201V'],
    'power≥16(MW)': ['power>=16MW'],
    'flow≥5g/10min': ['flow>=5g/10min'],
    'flow≥5m/10min': ['flow>=5m/10min'],
    'fuel≤6L/100km': ['fuel<=6L/100km'],
    'density≤0.1/cm²': ['density<=0.1/cm2'],
    'conductivity≥60W/(m·K)': ['conductivity>=60W/(m·K)'],
    '额定功率至少16MW，噪声至多85dB(A)': ['额定功率>=16MW', '噪声<=85dB(A)'],
    额定功率不得小于16MW: ['额定功率>=16MW'],
    '功率大于等于16MW；重量小于或等于5t': ['功率>=16MW', '重量<=5t'],
    '功率≮16MW;功率≯20MW': ['功率>=16MW', '功率<=20MW'],
    '功率16MW以上，速度350km/h及以上': ['功率>=16MW', '速度>=350km/h'],
    '功率（额定功率）在16MW（含）以上': ['功率(额定功率)>=16MW'],
    '噪声：85dB以下（含本数）': ['噪声<=85dB'],
    年产100万吨以上: ['年产>=1000000吨'],
    '温度-40℃以下': ['温度<=-40℃'],
    '功率≥16MW（含）': ['功率>=16MW'],
    '10MW≤功率≤20MW': ['功率>=10MW', '功率<=20MW'],
    '20MW≥power(功率)≥10MW，1,000t≤载重': ['power(功率)>=10MW', 'power(功率)<=20MW', '载重>=1000t'],
    '16<=power<=20': ['power>=16', 'power<=20'],
    '10≤功率≤20MW': ['功率>=10MW', '功率<=20MW'],
  }
  for (const [cell, texts] of Object.entries(taken)) {
    it(`reads "${cell}" whole`, () => {
      expect(read(cell)).to.deep.equal(texts)
    })
  }

  for (const text of [
    '16MW',
    'power',
    'power>=',
    'power>=x',
    '1power>=2',
    'power>=1.2.3',
    'power>=1,00MW',
    'power>=1,0000MW',
    'power>=1 000MW',
    'power>=,5MW',
    'power>=.5MW',
    'power>=5.MW',
    'a()>=1',
    'a>=1e9999999999999999999999',
    'power>=1234567890123456.7',
    'moisture=50±2%',
    'moisture=50%±2%',
    'size=5mm±100um',
    'power=10kW~20MW',
    '功率(kW)≥16MW',
    'power=10~20~30MW',
    'power>=10~20MW',
    'power>=10MW<=20MW',
    'power=10~20万kW',
    'power=1-2万吨/年',
    'power=10到20亿元',
    'power=1~2×10^6W',
    'power=10±1万kW',
    'power=1±0.1×10⁶W',
    'power=100±1000ppm',
    'power=5‰±1‰',
    'power=50%±1‰',
    'power>=0,500MW',
    'power>=000,500MW',
    'power>=00,500,000W',
    'power=10kW-20',
    'power=-',
    'power>=±5℃',
    'power=[10,20]MW',
    'power=1:5',
    'date=2026-11-15',
    'power>=½MW',
    'power>=①',
    'power>=二十MW',
    'power>=١٦MW',
    'power>=16MW，<=20MW',
    'power>=16MW且torque>=5Nm',
    'power≈16MW',
    'power>==16MW',
    '减速比1:5',
    '功率10~20MW以上',
    '10≤功率≤20万kW',
    '10MW≤功率≥20MW',
    '10MW≤功率≤20',
    'power>=1,000t≤载重',
    'power>=16，000t≤载重',
  ]) {
    it(`does not read "${text}"`, () => {
      expect(read(text)).to.deep.equal(['unreadable'])
    })
  }

  for (const text of [
    'power>=16MW以上',
    'PM2_516MW以上',
    'power=10/20MW',
    'power>=10MW/20MW',
    'power>=1MW/500kW',
    'voltage=380V/220V',
    'power>=10／20',
    'size=3×5mm',
    'power>=1×10-6m',
    'power>=1万5千W',
    'power>=16 foo',
    'power>=1/2',
  ]) {
    it(`names the unit it does not know in "${text}"`, () => {
      expect(read(text)).to.deep.equal(['unit-unknown'])
    })
  }

  it('says of a bound without its number that thresholds include theirs', () => {
    for (const text of [
      'power>16MW',
      'power＜16MW',
      '功率大于16MW',
      '功率超过16MW',
      '重量低于5t',
      '重量不足5t',
      '重量不满5t',
      '功率16MW以上（不含本数）',
      '10MW<功率≤20MW',
      '10MW≤功率＜20MW',
    ])
      expect(read(text), text).to.deep.equal(['strict'])
  })

  it('says of a condition in brackets that it cannot be compared', () => {
    for (const text of [
      'power>=16MW(海上)',
      '功率不低于16MW（海上机型）',
      '速度=350km/h（空载）',
      '功率超过16MW(海上)',
    ])
      expect(read(text), text).to.deep.equal(['conditional'])
    expect(read('power>=16MW(at sea)')).to.deep.equal(['unit-unknown'])
  })

  it('refuses a range that holds nothing', () => {
    expect([read('power=20~10MW'), read('size=5±0mm')]).to.deep.equal([['range-empty'], ['range-empty']])
  })

  it('reads its own text back', () => {
    const threshold = fc.record({
      code: fc.constantFrom('rated_power', 'a1', '功率'),
      name: fc.constantFrom('额定功率', 'Rated power', 'a1'),
      operator: fc.constantFrom(...OPERATORS),
      value: fc.oneof(
        fc.integer({ min: -999_999, max: 999_999 }).map((n) => n / 1000),
        fc
          .tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: -12, max: 20 }))
          .map(([n, e]) => Number(`${n}e${e}`)),
      ),
      unit: fc.constantFrom('', 'MW', 'm3/h', '%', 'W/(m·K)', 'r/min', 'g/10min', '/cm2', 'eV', '年'),
    })
    fc.assert(
      fc.property(threshold, (value) => {
        const negativeZero = Object.is(value.value, -0) ? { ...value, value: 0 } : value
        expect(readDemand(thresholdText(negativeZero))).to.deep.equal({ ok: true, thresholds: [negativeZero] })
      }),
    )
  })

  it('never takes a part of a text: what is taken says the same number again', () => {
    const piece = fc.constantFrom(
      '1',
      '0',
      '9',
      ',',
      '.',
      'e',
      'E',
      '+',
      '-',
      '~',
      '±',
      '，',
      '．',
      'M',
      'W',
      ' ',
      '%',
      '×10^',
      '万',
    )
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
        const text = `p>=${pieces.join('')}`
        const demand = readDemand(text)
        if (!demand.ok) return
        expect(demand.thresholds).to.have.length(1)
        const { value, unit } = demand.thresholds[0] ?? { value: Number.NaN, unit: 'none' }
        const plain = pieces
          .join('')
          .replaceAll('，', ',')
          .replaceAll('．', '.')
          .replace(/[\s,]/g, '')
          .replaceAll('×10^', 'e')
        // What stands before the unit is the number; an E may be exa, as in `1EW`, and no exponent.
        expect(plain.endsWith(unit), `${text} has the unit ${unit}`).to.equal(true)
        const [number = '', myriads] = plain.slice(0, plain.length - unit.length).split('万')
        expect(value).to.equal(Number(myriads === undefined ? number : `${Number(number) * 10_000}`))
      }),
      { examples: [[['1', 'E', 'M']], [['1', 'E', '9', 'M', 'W']]] },
    )
  })
})
