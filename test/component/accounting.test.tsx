import { screen, within } from '@testing-library/react'
import { expect } from 'chai'
import type { PremiumReportView } from '../../server/business/ledger/accounting/accounting.contract.ts'
import { MonthsChart } from '../../web/src/billing/MonthsChart.tsx'
import { usePremiumColumns } from '../../web/src/billing/premiumColumns.tsx'
import { StatementBalances } from '../../web/src/billing/StatementBalances.tsx'
import { StatementsPage } from '../../web/src/billing/StatementsPage.tsx'
import { useStatementColumns } from '../../web/src/billing/statementColumns.tsx'
import { DataTable } from '../../web/src/components/DataTable.tsx'
import { show, speak } from '../support/component/show.tsx'

const figures = (openingFen: number, writtenFen: number, earnedFen: number) => ({
  openingFen,
  writtenFen,
  earnedFen,
  closingFen: openingFen + writtenFen - earnedFen,
})
const none = { product: null, cover: null, region: null, regionName: null, insurer: null, policy: null }
const REPORT: PremiumReportView = {
  since: '2026-02-10',
  on: '2026-03-20',
  knownOn: '2026-03-20',
  by: ['month'],
  items: [
    { month: '2026-02', ...none, ...figures(0, 36_500_00, 1_900_00) },
    { month: '2026-03', ...none, ...figures(34_600_00, -500_00, 2_000_00) },
  ],
  totals: figures(0, 36_000_00, 3_900_00),
  nextCursor: null,
  total: { count: 2, capped: false },
}

function Report() {
  const columns = usePremiumColumns(REPORT, ['month'])
  return (
    <DataTable caption="报表" columns={columns} rows={REPORT.items} rowKey={({ month }) => month ?? ''} empty={null} />
  )
}

describe('a premium report', () => {
  it('shows the four figures of each row and of all, in either language', async () => {
    show(<Report />)
    const [, ...rows] = screen.getAllByRole('row')
    const texts = () =>
      rows.map((row) =>
        within(row)
          .getAllByRole('cell')
          .map((cell) => cell.textContent),
      )
    expect(texts()).to.deep.equal([
      ['2026-02', '0.00', '36,500.00', '1,900.00', '34,600.00'],
      ['2026-03', '34,600.00', '-500.00', '2,000.00', '32,100.00'],
      ['合计', '0.00', '36,000.00', '3,900.00', '32,100.00'],
    ])
    await speak('en')
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).to.deep.equal([
      'Month',
      'Unearned before',
      'Written',
      'Earned',
      'Unearned after',
    ])
  })

  it('leads from each figure to the policies behind it, of the days that the row is about', () => {
    show(<Report />)
    const links = screen.getAllByRole('link').map((link) => new URLSearchParams((link as HTMLAnchorElement).search))
    expect(links.map((query) => [query.get('since'), query.get('on')])).to.deep.equal([
      ...Array(4).fill(['2026-02-10', '2026-02-28']),
      ...Array(4).fill(['2026-03-01', '2026-03-20']),
    ])
    for (const query of links) expect([query.get('by'), query.get('knownOn')]).to.deep.equal(['policy', '2026-03-20'])
  })

  it('draws what was written and earned month by month, and says what the picture is', () => {
    show(<MonthsChart report={REPORT} />)
    expect(screen.getByRole('img', { name: '各月签单与已赚保费' }).tagName).to.equal('DIV')
  })
})

const LINE = {
  number: 'LT:policy:FS2026000001#2.1',
  kind: 'premiumReceived' as const,
  effectiveOn: '2026-03-15',
  recordedOn: '2026-03-16',
  policyNo: 'FS2026000001',
  subject: 'policy:FS2026000001',
  reference: 'BANK-1',
  debitFen: 0,
  creditFen: 1_000_00,
  balanceFen: 15_000_00,
}

function Lines() {
  const columns = useStatementColumns(false)
  return <DataTable caption="对账单" columns={columns} rows={[LINE]} rowKey={({ number }) => number} empty={null} />
}

describe('a statement of account', () => {
  it('says what stood there before and after', () => {
    show(
      <StatementBalances
        statement={{
          account: 'premiumReceivable',
          party: 'ORG2026000001',
          policyNo: null,
          since: '2026-03-01',
          on: '2026-03-31',
          knownOn: '2026-03-31',
          openingFen: 16_000_00,
          closingFen: 15_000_00,
          items: [LINE],
          nextCursor: null,
          total: { count: 1, capped: false },
        }}
      />,
    )
    const facts = screen.getAllByRole('definition').map(({ textContent }) => textContent)
    expect(facts[0]).to.contain('16,000.00').and.contain('2026-03-01')
    expect(facts[1]).to.contain('15,000.00').and.contain('2026-03-31')
  })

  it('shows of each movement one side and the balance', () => {
    show(<Lines />)
    const [, row] = screen.getAllByRole('row')
    if (!row) throw new Error('no row')
    const cells = within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent)
    expect(cells.slice(-3)).to.deep.equal(['', '1,000.00', '15,000.00'])
  })

  it('asks for whom, before there is anything to show', async () => {
    show(<StatementsPage />)
    expect(screen.getByText('请选择往来单位').textContent).to.equal('请选择往来单位')
    await speak('en')
    expect(screen.getByText('Choose an organisation').textContent).to.equal('Choose an organisation')
  })
})
