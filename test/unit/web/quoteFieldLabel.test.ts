import { expect } from 'chai'
import type { TFunction } from 'i18next'
import type { OrganisationReference } from '../../../server/business/party/identity/identity.contract.ts'
import { quoteFieldLabel } from '../../../web/src/underwriting/quoteFieldLabel.ts'
import type { QuoteValues } from '../../../web/src/underwriting/quoteValues.ts'
import { chineseTexts } from '../../support/web/chinese.ts'
import { productView } from '../../support/web/products.ts'

const FOLLOWER = 'ORG2026000002'
const MAKER = 'ORG2026000003'
const organisations = new Map(
  [
    { id: FOLLOWER, nameZh: '东海财产保险', nameEn: 'Donghai' },
    { id: MAKER, nameZh: '大连港口机械', nameEn: 'Dalian Port Machinery' },
  ].map((organisation) => [organisation.id, organisation as OrganisationReference]),
)
const product = productView('FS-EQ')
const [first] = product.covers
const values = {
  covers: [{ code: first?.code }],
  panel: [{ insurerId: 'ORG2026000001' }, { insurerId: FOLLOWER }],
} as unknown as QuoteValues

describe('what the server refused of a quote is named', () => {
  let t: TFunction
  before(async () => {
    t = await chineseTexts()
  })
  const labelOf = (field: string) => quoteFieldLabel(field, { product, values, organisations, language: 'zh', t })

  it('as the form names it', () => {
    expect(labelOf('totalLimitFen')).to.equal('总责任限额')
    expect(labelOf('covers.0.perOccurrenceLimitFen')).to.equal(`${first?.name.zh} · 每次事故限额`)
    expect(labelOf('panel.0.insurerId')).to.equal('首席共保人')
    expect(labelOf('panel.1.insurerId')).to.equal('从共保人 · 东海财产保险')
    expect(labelOf('items.1')).to.equal(`${product.objectName.zh} 2`)
  })

  it('by what a rule is about, with the organisation’s name in place of its number', () => {
    expect(labelOf(`accumulation.maker:${MAKER}`)).to.equal('制造企业 · 大连港口机械')
    expect(labelOf('accumulation.site:大连港.三号码头')).to.equal('所在地 · 大连港.三号码头')
    expect(labelOf(`cover.${first?.code}`)).to.equal(first?.name.zh)
  })

  it('as it came where nobody has a name for it', () => {
    expect(labelOf('something.else')).to.equal('something.else')
  })
})
