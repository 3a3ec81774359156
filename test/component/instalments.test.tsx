import { screen, within } from '@testing-library/react'
import { expect } from 'chai'
import type { ReceivableRow } from '../../server/business/policy/instalment/instalment.contract.ts'
import { DuesPage } from '../../web/src/instalment/DuesPage.tsx'
import { ReceivablesPage } from '../../web/src/instalment/ReceivablesPage.tsx'
import { answering } from '../support/component/answering.ts'
import { show, speak } from '../support/component/show.tsx'

const NONE = { notDue: 0, to30: 0, to60: 0, to90: 0, more: 0 }
const ROW: ReceivableRow = {
  number: 'FS2026000001',
  version: 3,
  holderId: 'ORG2026000002',
  insurerId: 'ORG2026000001',
  productName: '首台套综合保险',
  itemName: '岸边集装箱起重机',
  plan: { zh: '半年交', en: 'Half-yearly' },
  premiumFen: 200_000_00,
  paidPremiumFen: 0,
  openFen: 200_000_00,
  dueOn: '2026-02-14',
  ages: { ...NONE, notDue: 100_000_00, to30: 100_000_00 },
  dues: [
    {
      due: '1',
      dueOn: '2026-02-14',
      amountFen: 100_000_00,
      paidFen: 0,
      openFen: 100_000_00,
      state: 'grace',
      until: '2026-03-17',
    },
    {
      due: '+2026-08-01',
      dueOn: '2026-08-16',
      amountFen: 100_000_00,
      paidFen: 0,
      openFen: 100_000_00,
      state: 'notDue',
      until: null,
    },
  ],
}
const LIST = { items: [ROW], nextCursor: null, total: { count: 1, capped: false } }
const AGES = {
  day: '2026-03-02',
  openFen: ROW.openFen,
  ages: ROW.ages,
  holders: [{ holderId: ROW.holderId, openFen: ROW.openFen, ages: ROW.ages }],
  holderCount: 1,
}

describe('what is due', () => {
  let restore = () => {}
  afterEach(() => restore())
  /** By address without its query; names of organisations are nobody's here. */
  const answers = (by: Readonly<Record<string, unknown>>) => {
    restore = answering(({ address }) => by[address.split('?')[0] ?? ''] ?? { items: [] }).restore
  }

  it('is shown to its holder policy by policy, each part by its name and how it stands, in either language', async () => {
    answers({ '/receivables': LIST })
    show(<DuesPage />)
    const policy = await screen.findByRole('region', { name: '岸边集装箱起重机' })
    const rows = () =>
      within(policy)
        .getAllByRole('row')
        .slice(1)
        .map((row) =>
          within(row)
            .getAllByRole('cell')
            .map(({ textContent }) => textContent),
        )
    expect(rows()).to.deep.equal([
      ['第 1 期', '2026-02-14', '100,000.00', '0.00', '100,000.00', '宽限期内至 2026-03-17'],
      ['2026-08-01 批改加费', '2026-08-16', '100,000.00', '0.00', '100,000.00', '未到期'],
    ])
    await speak('en')
    expect(rows()[0]?.[5]).to.equal('In graceuntil 2026-03-17')
    await screen.findByText('Half-yearly')
  })

  it('says that all is paid where nothing is due', async () => {
    answers({ '/receivables': { ...LIST, items: [], total: { count: 0, capped: false } } })
    show(<DuesPage />)
    await screen.findByText('各保单的保费均已缴清。')
  })

  it('is shown to finance by its age, in all, by policyholder and by policy', async () => {
    answers({ '/receivables': LIST, '/receivable-ages': AGES })
    show(<ReceivablesPage />)
    await screen.findByRole('region', { name: '截至 2026-03-02' })
    const list = await screen.findByRole('region', { name: '有未缴保费的保单' })
    const [, row] = await within(list).findAllByRole('row')
    expect(row?.textContent).to.contain('FS2026000001')
    expect(row?.textContent).to.contain('100,000.00')
  })
})
