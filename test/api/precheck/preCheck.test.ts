import { expect } from 'chai'
import mongoose from 'mongoose'
import { CHECKS_PER_MINUTE } from '../../../server/business/desk/precheck/domain/pace.ts'
import type {
  PreCheckEntryView,
  PreCheckProductView,
  PreCheckView,
} from '../../../server/business/desk/precheck/precheck.contract.ts'
import { useService } from '../../support/app.ts'
import { COVERS, draftItem, ENTRY_ID, seedCatalogueEntry, submissionStages } from '../../support/builders/submission.ts'
import { csvOf, editionForm, publishedEdition } from '../../support/catalogue/editionForm.ts'
import { scansDuring } from '../../support/profiler.ts'

const TURBINE = {
  productCode: 'FS-EQ',
  catalogueEntryId: ENTRY_ID,
  valueFen: 500_000_000,
  totalLimitFen: 500_000_000,
  region: '210100',
  firstYear: false,
  indicators: [{ code: 'rated_power', value: 18 }],
  answers: { maturity: 'typeTested' },
}

describe('pre-check without an account', () => {
  const service = useService()
  before(() => seedCatalogueEntry(service))

  /** A minute later each time, so that one test's checks do not use up the next one's. */
  beforeEach(async () => {
    await mongoose.connection.collection('attempts').deleteMany({})
  })

  const check = async (changes: object = {}) => service.anonymous().post('/pre-checks', { ...TURBINE, ...changes })
  const result = async (changes: object = {}) => (await check(changes)).body as PreCheckView

  it('offers the products of lines with a catalogue, and asks what their rates depend on', async () => {
    const { items } = (await service.anonymous().get('/pre-check/products')).body as { items: PreCheckProductView[] }
    const questions = items.map(({ code, questions }) => [code, questions.map(({ name }) => name)])
    expect(questions).to.have.deep.members([
      ['FS-EQ', ['maturity']],
      ['FB-NM', ['maturity', 'application']],
    ])
  })

  it('finds entries by any part of code or name', async () => {
    for (const q of ['重型', '型燃']) {
      const path = `/pre-check/entries?scheme=first-set-equipment&q=${encodeURIComponent(q)}`
      const { items } = (await service.anonymous().get(path)).body as { items: PreCheckEntryView[] }
      expect(
        items.map(({ id, sample }) => [id, sample]),
        q,
      ).to.deep.equal([[ENTRY_ID, false]])
    }
  })

  it('says the premium a real quote on the same terms has, fen for fen', async () => {
    const [first, second] = COVERS
    if (!first || !second) throw new Error('two covers')
    const whole = { limitFen: TURBINE.totalLimitFen, perOccurrenceLimitFen: 250_000_000, copayPpm: 0 }
    const quote = await submissionStages(service).quoted({
      period: { from: '2026-03-02', to: '2027-03-02' },
      totalLimitFen: TURBINE.totalLimitFen,
      covers: [
        { ...first, ...whole },
        { ...second, ...whole },
      ],
      items: [draftItem({ userId: service.organisation('equipmentUserA') })],
    })
    const { premium } = await result()
    expect(premium?.premiumFen).to.equal(quote.premiumFen)
    expect(premium?.steps).to.deep.equal(quote.steps)
  })

  it('says which schemes could subsidise it, with how much and by which article', async () => {
    const { inCatalogue, premium, subsidies } = await result()
    expect(inCatalogue).to.equal(true)
    expect(subsidies.map(({ ruleSet, eligible }) => [ruleSet, eligible])).to.deep.equal([['UNI-2024', true]])
    // 80% of the premium, a fraction of a fen dropped
    expect(subsidies[0]?.amountFen).to.equal(Math.floor(((premium?.premiumFen ?? 0) * 8) / 10))
    expect(subsidies[0]?.steps.every(({ reference }) => reference !== '')).to.equal(true)
  })

  it('takes the least limit the product allows where none is said', async () => {
    const { premium } = await result({ totalLimitFen: null, firstYear: true })
    expect(premium?.totalLimitFen).to.equal(1_000_000_000)
  })

  it('lists what is missing, all at once', async () => {
    const missing = await result({ indicators: [], answers: {}, totalLimitFen: 100_000_000 })
    expect(missing.inCatalogue).to.equal(false)
    expect(missing.catalogueFailures.map(({ code }) => code)).to.deep.equal(['catalogue.indicator-missing'])
    expect(missing.premium).to.equal(null)
    expect(missing.premiumFailures.map(({ code, field }) => [code, field])).to.deep.equal([
      ['product.limit-below-value', 'totalLimitFen'],
      ['rating.fact-missing', 'items.0.maturity'],
    ])
    expect(missing.documents.filter(({ required }) => required).map(({ code }) => code)).to.deep.equal([
      'supplyContract',
      'typeTestReport',
    ])
  })

  it('is 422 for a product or an entry that is not there, 400 for what cannot be read', async () => {
    const codes = async (changes: object) => {
      const { status, problem } = await check(changes)
      return [status, problem.code]
    }
    expect(await codes({ productCode: 'RD-EL' })).to.deep.equal([422, 'precheck.unknown-product'])
    expect(await codes({ productCode: 'FB-NM' })).to.deep.equal([422, 'precheck.unknown-entry'])
    expect(await codes({ catalogueEntryId: 'EQ-2024:9.9.9' })).to.deep.equal([422, 'precheck.unknown-entry'])
    expect(await codes({ valueFen: '5' })).to.deep.equal([400, 'http.invalid'])
    expect(await codes({ name: '某某公司' })).to.deep.equal([400, 'http.invalid'])
  })

  it('stores nothing but a count that is gone in a minute', async () => {
    const counts = async () => {
      const collections = await mongoose.connection.db?.collections()
      const known = (collections ?? []).filter(({ collectionName }) => collectionName !== 'attempts')
      return Promise.all(known.map(async (each) => [each.collectionName, await each.countDocuments()]))
    }
    const before = await counts()
    await check()
    expect(await counts()).to.deep.equal(before)
    const kept = await mongoose.connection.collection('attempts').find().toArray()
    expect(kept.map(({ key }) => /^preCheck:[0-9a-f]{64}$/.test(String(key)))).to.deep.equal([true])
  })

  it('is 429 for one address that asks too often', async () => {
    const codes: number[] = []
    for (let turn = 0; turn <= CHECKS_PER_MINUTE; turn += 1) codes.push((await check()).status)
    expect([codes.filter((status) => status === 200).length, codes.at(-1)]).to.deep.equal([CHECKS_PER_MINUTE, 429])
  })

  it('reads through indexes', async () => {
    const scans = await scansDuring(async () => {
      await service.anonymous().get('/pre-check/entries?scheme=first-set-equipment')
      await check()
    })
    expect(scans).to.deep.equal([])
  })
})

describe('pre-check once a later edition has begun', () => {
  const service = useService()
  const line = (code: string, name: string) => `${code},power-generation,${name},set,rated_power(额定功率)>=16MW,,`
  const older = Array.from({ length: 20 }, (_, index) => line(`1.2.${index + 1}`, `重型燃气轮机${index + 1}型`))
  before(async () => {
    await publishedEdition(service, editionForm(csvOf(...older), { validFrom: '2024-01-01' }))
    const later = { edition: '2026', validFrom: '2026-02-01' }
    const renewed = editionForm(csvOf(...older.slice(1), line('1.3.1', '重型燃气轮机')), later)
    await publishedEdition(service, renewed, [{ code: '1.3.1', of: null }])
  })

  it('finds the entries of the later edition alone, however many the older one had', async () => {
    const { items } = (await service.anonymous().get('/pre-check/entries?scheme=first-set-equipment')).body as {
      items: PreCheckEntryView[]
    }
    expect(items.map(({ edition }) => edition)).to.deep.equal(Array.from({ length: 20 }, () => '2026'))
  })

  it('says of an entry of the older edition that it is not valid, as a quote does', async () => {
    const { body } = await service.anonymous().post('/pre-checks', TURBINE)
    const { inCatalogue, catalogueFailures } = body as PreCheckView
    expect(inCatalogue).to.equal(false)
    expect(catalogueFailures.map(({ code, threshold }) => [code, threshold])).to.deep.equal([
      ['catalogue.entry-not-valid', '2026-02-01'],
    ])
    const later = await service.anonymous().post('/pre-checks', { ...TURBINE, catalogueEntryId: 'EQ-2026:1.3.1' })
    expect((later.body as PreCheckView).inCatalogue).to.equal(true)
  })
})
