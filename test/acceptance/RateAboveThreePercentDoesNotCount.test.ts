import { expect } from 'chai'
import { useService } from '../support/app.ts'
import { assess, givePolicy } from '../support/builders/subsidies.ts'

describe('Premium above a rate of 3 percent does not count for equipment insured before 2024', () => {
  const service = useService()
  const rate = { limitFen: 10_000_000_000, premiumFen: 350_000_000 }

  it('so 3.5 percent on 1 亿 gives 80 percent of 300 万, and the letter says why', async () => {
    await givePolicy(service, 'FS2019000001', { ...rate, from: '2019-03-01', edition: 'EQ-2017' })
    const [assessment] = await assess(service, 'FS2019000001')
    expect(assessment?.amountFen).to.equal(240_000_000)
    expect(assessment?.steps.map(({ code, reference, note }) => [code, reference, note])).to.deep.equal([
      ['rateCap', '财建〔2019〕225号', '35000 ppm > 30000 ppm'],
      ['ratio', '财建〔2019〕225号', undefined],
    ])
  })

  it('while from 2024 on 80 percent of all that was paid counts', async () => {
    await givePolicy(service, 'FS2024000001', { ...rate, from: '2024-03-01', edition: 'EQ-2024' })
    const [assessment] = await assess(service, 'FS2024000001')
    expect([assessment?.ruleSet.id, assessment?.amountFen]).to.deep.equal(['UNI-2024', 280_000_000])
  })
})
