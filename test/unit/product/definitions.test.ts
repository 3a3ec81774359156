import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { parse, stringify } from 'yaml'
import {
  findProduct,
  findProductVersion,
  loadProducts,
  PRODUCTS,
  SUPERSEDED_PRODUCTS,
} from '../../../config/products/index.ts'
import {
  findTariff,
  findTariffById,
  findTariffVersion,
  loadTariffs,
  SUPERSEDED_TARIFFS,
  TARIFFS,
} from '../../../config/tariffs/index.ts'
import { CATEGORIES } from '../../../server/business/reference/catalogue/domain/categories.ts'
import type { Tariff } from '../../../server/business/reference/product/domain/tariff.ts'

const CONFIG = join(import.meta.dirname, '../../../config')

type Content = Record<string, unknown>

/** Loads a copy of a shipped file with changes made to it. */
function loadChanged(load: (folder: string) => unknown, file: string, ...changes: Content[]): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'definitions-'))
  try {
    const content = parse(readFileSync(join(CONFIG, file), 'utf8')) as Content
    for (const [index, change] of changes.entries()) {
      writeFileSync(join(folder, `${index}.yaml`), stringify({ ...content, ...change }))
    }
    return load(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
const tariffs = (...changes: Content[]) => loadChanged(loadTariffs, 'tariffs/FS-EQ-2026.yaml', ...changes)
const products = (...changes: Content[]) => loadChanged(loadProducts, 'products/FS-EQ-2026.yaml', ...changes)

describe('products and tariffs as data', () => {
  it('are found by the day cover begins', () => {
    expect(findProduct('FS-EQ', '2017-12-31')).to.equal(null)
    expect(findProduct('FS-EQ', '2025-12-31')?.version).to.equal('2018.1')
    expect(findProduct('FS-EQ', '2026-01-01')?.version).to.equal('2026.1')
    expect(findTariff('FS-EQ', '2017-12-31')).to.equal(null)
    expect(findTariff('FS-EQ', '2025-12-31')?.id).to.equal('FS-EQ-2018')
    expect(findTariff('FS-EQ', '2026-01-01')?.id).to.equal('FS-EQ-2026')
    expect(findTariff('FS-XX', '2026-01-01')).to.equal(null)
  })

  it('charge for everything: no table gives zero, nor where a fact is unknown', () => {
    const { tables } = parse(readFileSync(join(CONFIG, 'tariffs/FS-EQ-2026.yaml'), 'utf8')) as Pick<Tariff, 'tables'>
    for (const [code, table] of Object.entries(tables)) {
      const [first, ...others] = table.rows
      const zero = { ...tables, [code]: { ...table, rows: [{ ...first, value: 0 }, ...others] } }
      expect(() => tariffs({ tables: zero }), code).to.throw(/free/)
      expect(() => tariffs({ tables: { ...tables, [code]: { ...table, missing: 0 } } }), code).to.throw(/free/)
    }
    expect(() => tariffs({ tables })).not.to.throw()
  })

  it('are found by the version a policy was made under', () => {
    expect(findProductVersion('FS-EQ', '2018.1')?.effective.to).to.equal('2026-01-01')
    expect(findProductVersion('FS-EQ', '2017.1')).to.equal(null)
    expect(findTariffById('FS-EQ-2018')?.product).to.equal('FS-EQ')
    expect(findTariffById('FS-EQ-1999')).to.equal(null)
  })

  it('keep what corrected versions replaced for what was quoted under it, and for nothing new', () => {
    const hashes = SUPERSEDED_TARIFFS.map(({ id, version, hash }) => `${id}@${version} ${hash}`)
    expect(hashes).to.deep.equal([
      'FB-NM-2026@1 5021729407fce249a69b3247f59b18f9cf5365e288fa097ec5ced8e06ffaea52',
      'FS-EQ-2018@1 be41bfe963835d0af720bf7ea79e600f4afa7f45134a8b8d1bdffe41013ab6c2',
      'FS-EQ-2026@1 965a2aef874a839ac2863ad347307b13e5392f651e4265a2f00c183dca5cbd33',
      'IP-EN-2026@1 401a5fc27de8546fd7523c95b1a3a8a1cdd7e83e271d437f17f7a5ad0c4f2e7e',
      'RD-EL-2026@1 f4bd74ce5549d7a8f8824ed845e670749e27202b003379ec775d8d548e4742c6',
    ])
    for (const superseded of [...SUPERSEDED_TARIFFS, ...SUPERSEDED_PRODUCTS]) {
      const on = superseded.effective.from
      expect([
        findTariff('product' in superseded ? superseded.product : '', on),
        findProduct('code' in superseded ? superseded.code : '', on),
      ]).to.not.include(superseded)
    }
    expect(findTariffVersion('IP-EN-2026', '1')?.superseded).to.equal(true)
    expect(findTariffVersion('IP-EN-2026', '1.1')).to.equal(findTariffById('IP-EN-2026'))
    expect(findProductVersion('IP-EN', '2026.1')).to.be.oneOf([...SUPERSEDED_PRODUCTS])
  })

  it('refuse to ship a tariff under which more cover costs less', () => {
    const { tables } = parse(readFileSync(join(CONFIG, 'tariffs/FS-EQ-2026.yaml'), 'utf8')) as { tables: Content }
    const copay = {
      ...(tables.copay as Content),
      rows: [0, 100_000].map((from) => ({ keys: [{ from, to: from === 0 ? 100_000 : null }], value: 900_000 + from })),
    }
    expect(() => tariffs({ tables: { ...tables, copay } })).to.throw('more cover costs less in copay from 100000 on')
  })

  it('refuse to rate nothing of the limit, so that a higher one would be free', () => {
    const limitBasis = (aggregatePpm: number) => () =>
      tariffs({ limitBasis: { reference: '费率表第十三条', aggregatePpm, perOccurrencePpm: 100_000 } })
    expect(limitBasis(0)).to.throw('limitBasis.aggregatePpm')
    expect(limitBasis(1)).to.not.throw()
  })

  it('refuse bands that are sliced where there is nothing to slice', () => {
    const { tables } = parse(readFileSync(join(CONFIG, 'tariffs/FS-EQ-2026.yaml'), 'utf8')) as { tables: Content }
    const marginal = (code: string, banding: string, changes: Content = {}) => {
      const table = tables[code] as { dimensions: Content[] }
      const dimensions = table.dimensions.map((dimension) => ({ ...dimension, banding }))
      return () => tariffs({ tables: { ...tables, [code]: { ...table, dimensions, ...changes } } })
    }
    expect(marginal('copay', 'marginal')).to.throw('table copay cannot be marginal in cover.copayPpm at its step')
    expect(marginal('maturity', 'interpolated')).to.throw('only a band that comes last')
    expect(marginal('limitToValue', 'step')).to.throw('table limitToValue weights the limit and must be marginal')
    const rows = [{ keys: [{ from: 1_000_000, to: null }], value: 1_000_000 }]
    expect(marginal('limitToValue', 'marginal', { rows })).to.throw('must begin at 0 or 1')
  })

  it('price every field of the equipment catalogue', () => {
    const categories = CATEGORIES['first-set-equipment'].map(({ code }) => code)
    for (const { id, tables } of TARIFFS.filter(({ product }) => product === 'FS-EQ'))
      expect(
        tables.baseRate?.rows.map(({ keys }) => keys[0]),
        id,
      ).to.have.members(categories)
  })

  it('have a tariff for every day a product can be sold', () => {
    for (const { code, effective } of PRODUCTS)
      expect(findTariff(code, effective.from), effective.from).to.not.equal(null)
  })

  it('cannot be changed by anyone who holds them', () => {
    const [tariff] = TARIFFS
    expect(() => Object.assign(tariff?.tables.limitToValue?.rows[0] ?? {}, { value: 1 })).to.throw(TypeError)
    expect(Object.isFrozen(PRODUCTS[0]?.covers[0]?.deductibleFen)).to.equal(true)
  })

  it('change their hash with any figure, and only then', () => {
    const hashOf = (change: Content) => (tariffs(change) as { hash: string }[])[0]?.hash
    expect(hashOf({})).to.equal(findTariffById('FS-EQ-2026')?.hash)
    expect(hashOf({ minimumPremium: { reference: '费率表第十一条 最低保险费', amountFen: 5_000_001 } })).to.not.equal(
      hashOf({}),
    )
  })

  it('refuse to load with everything that is wrong in every file', () => {
    const wrong = () =>
      tariffs(
        {
          rounding: 'nearest',
          covers: { by: 'shares', reference: 'x', sharesPpm: { quality: 650000, liability: 350001 } },
        },
        { id: 'OTHER', minimumPremium: { reference: 'x', amountFen: '5' }, discount: 1 },
      )
    expect(wrong).to.throw(/0\.yaml: "rounding" must be one of/)
    expect(wrong).to.throw(/0\.yaml: "covers.sharesPpm" must sum to 1000000/)
    expect(wrong).to.throw(/1\.yaml: "minimumPremium.amountFen" must be a number/)
    expect(wrong).to.throw(/1\.yaml: "discount" is not allowed/)
  })

  it('refuse bands that are empty, dates that do not exist and bounds that exclude the default', () => {
    const { tables } = parse(readFileSync(join(CONFIG, 'tariffs/FS-EQ-2026.yaml'), 'utf8')) as { tables: Content }
    const rows = [{ keys: [{ from: 2, to: 2 }], value: 1 }]
    expect(() => tariffs({ tables: { ...tables, batchSize: { ...(tables.batchSize as Content), rows } } })).to.throw(
      'ends before it begins',
    )
    expect(() => tariffs({ effective: { from: '2026-02-30', to: null } })).to.throw('effective.from')
    expect(() => tariffs({ effective: { from: '2026-02-01', to: '2026-02-01' } })).to.throw('effective')
    const { covers } = parse(readFileSync(join(CONFIG, 'products/FS-EQ-2026.yaml'), 'utf8')) as { covers: Content[] }
    const outside = [{ ...covers[0], copayPpm: { default: 5, min: 0, max: 4 } }, covers[1]]
    expect(() => products({ covers: outside })).to.throw('covers[0].copayPpm')
  })

  it('refuse tables that are asked where their facts are not known, and steps without a table', () => {
    const steps = { base: 'baseRate', item: ['copay'], whole: ['nothing'], cover: [] }
    expect(() => tariffs({ steps })).to.throw('table copay asks for cover.copayPpm, which is not known at its step')
    expect(() => tariffs({ steps })).to.throw('steps name the table nothing')
    expect(() => tariffs({ steps: { ...steps, base: 'maturity' } })).to.throw('must give ratePpm or amountFen')
  })

  it('refuse a row that does not fit the dimensions of its table', () => {
    const { tables } = parse(readFileSync(join(CONFIG, 'tariffs/FS-EQ-2026.yaml'), 'utf8')) as { tables: Content }
    const rows = [{ keys: ['rail-transit'], value: 1 }]
    expect(() => tariffs({ tables: { ...tables, batchSize: { ...(tables.batchSize as Content), rows } } })).to.throw(
      'row 0 must have one key per dimension',
    )
  })

  it('refuse two versions for the same day', () => {
    expect(() => tariffs({ id: 'A' }, { id: 'B', effective: { from: '2030-01-01', to: null } })).to.throw(
      'A 1.1 and B 1.1 are effective on the same days',
    )
    expect(() => products({ version: '1' }, { version: '2' })).to.throw('are effective on the same days')
    const succeeding = tariffs(
      { id: 'A', effective: { from: '2026-01-01', to: '2030-01-01' } },
      { id: 'B', effective: { from: '2030-01-01', to: null } },
    )
    expect(succeeding).to.have.length(2)
  })
})
