import { screen, waitFor, within } from '@testing-library/react'
import { expect } from 'chai'
import type { MatchedCreditView, MatchView } from '../../server/business/policy/collection/collection.contract.ts'
import { LineFaults } from '../../web/src/collection/LineFaults.tsx'
import { Matching } from '../../web/src/collection/Matching.tsx'
import { answerTo } from '../support/component/refused.ts'
import { show, speak } from '../support/component/show.tsx'

const match = (policyNo: string, changes: Partial<MatchView> = {}): MatchView => ({
  exact: false,
  reasons: ['amount', 'payerIsHolder'],
  parts: [{ policyNo, amountFen: 100_000 }],
  ...changes,
})
const exact = (policyNo: string): MatchView =>
  match(policyNo, { exact: true, reasons: ['policyNumber', 'amount', 'payerIsHolder'] })

const credit = (number: string, matches: readonly MatchView[]): MatchedCreditView => ({
  number,
  version: 1,
  state: 'open',
  statementNo: 'BS2026000001',
  bankAccountNo: 'BA2026000001',
  bookedOn: '2026-03-02',
  amountFen: 100_000,
  unallocatedFen: 100_000,
  reference: `WY-${number}`,
  payer: `付款人${number}`,
  payerAccount: '6222',
  payerId: null,
  heldFor: null,
  text: '',
  ageDays: 0,
  allocations: [],
  refund: null,
  createdAt: '2026-03-02T02:00:00.000Z',
  updatedAt: '2026-03-02T02:00:00.000Z',
  allowedEvents: [],
  matches,
  owingNothing: [],
})

const CREDITS = [
  credit('BC1', [exact('FS1')]),
  credit('BC2', [match('FS2'), match('FS3')]),
  credit('BC3', []),
  credit('BC4', [exact('FS4')]),
]

describe('matching by keyboard', () => {
  const shown = () => {
    const asked: string[] = []
    const { user } = show(
      <Matching
        credits={CREDITS}
        allocate={async ({ number }, { parts }) => asked.push(`${number} ${parts.map(({ policyNo }) => policyNo)}`)}
      />,
    )
    return { user, asked }
  }
  const rows = () => within(screen.getByRole('list', { name: '待核销的来款' })).getAllByRole('button')
  const current = () => rows().find((row) => row.getAttribute('aria-current') === 'true')?.textContent ?? ''

  it('says its keys, and Enter confirms what matches exactly', async () => {
    const { user, asked } = shown()
    screen.getByText(/Enter 确认/)
    rows()[0]?.focus()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(asked).to.deep.equal(['BC1 FS1']))
  })

  it('goes up and down among credits and not beyond them', async () => {
    const { user } = shown()
    rows()[0]?.focus()
    await user.keyboard('{ArrowUp}')
    expect(current()).to.contain('付款人BC1')
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}')
    expect(current()).to.contain('付款人BC4')
    expect(document.activeElement).to.equal(rows()[3])
    await user.keyboard('{ArrowUp}')
    expect(current()).to.contain('付款人BC3')
    screen.getByText('没有建议，请手工分配')
  })

  it('opens what leaves something to judge before it is confirmed, with the suggestion that was chosen', async () => {
    const { user, asked } = shown()
    rows()[1]?.focus()
    await user.keyboard('{ArrowRight}{Enter}')
    const dialog = await screen.findByRole('dialog', { name: '核销保费' })
    expect(within(dialog).getByDisplayValue('1,000.00')).to.not.equal(null)
    expect(asked).to.deep.equal([])
  })

  it('confirms all that match exactly in one act, with what came of each', async () => {
    const { user, asked } = shown()
    await user.click(screen.getByRole('button', { name: '确认全部完全相符的（2）' }))
    const dialog = await screen.findByRole('dialog', { name: '确认完全相符的来款' })
    const buttons = within(dialog).getAllByRole('button')
    await user.click(buttons.at(-1) as HTMLElement)
    await waitFor(() => expect(asked).to.have.members(['BC1 FS1', 'BC4 FS4']))
  })
})

describe('what cannot be read of a bank’s file', () => {
  it('is named cell by cell, in the language that is chosen', async () => {
    const error = answerTo(
      { code: 'collection.day-invalid', field: 'rows.2.bookedOn', value: 'yesterday', reference: 'CSV!A2' },
      { code: 'collection.amount-invalid', field: 'rows.3.credit', value: '1.234', reference: 'CSV!C3' },
    )
    show(<LineFaults error={error} />)
    const cells = () =>
      screen
        .getAllByRole('row')
        .slice(1)
        .map(({ textContent }) => textContent)
    expect(cells()).to.deep.equal([
      'CSV!A2日期日期无法识别yesterday',
      'CSV!C3收入金额金额无法识别，须为精确到分的元1.234',
    ])
    await speak('en')
    expect(cells()[0]).to.contain('This is no day')
  })
})
