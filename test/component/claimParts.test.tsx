import { screen, waitFor, within } from '@testing-library/react'
import { Form } from 'antd'
import { expect } from 'chai'
import { adjustLoss } from '../../server/business/claims/domain/adjustment.ts'
import { valueOrThrow } from '../../server/kernel/refusal.ts'
import { AdjustmentPreview } from '../../web/src/claims/AdjustmentPreview.tsx'
import { ReceiptFields } from '../../web/src/claims/ReceiptFields.tsx'
import { StepsTable } from '../../web/src/components/StepsTable.tsx'
import { formatFen } from '../../web/src/format.ts'
import { ALONE, FINDINGS, PAYABLE_FEN, TERMS } from '../support/claims/claimFacts.ts'
import { show, speak } from '../support/component/show.tsx'

const adjustment = () => valueOrThrow(adjustLoss({ ...FINDINGS, ...ALONE, terms: TERMS, paidBeforeFen: 0 }))

describe('a calculation line by line', () => {
  it('has a row for each step with its basis, factor, amount and source, in the order it was made', () => {
    const { steps } = adjustment()
    show(<StepsTable steps={steps} caption="理算" />)
    const rows = within(screen.getByRole('table', { name: '理算' }))
      .getAllByRole('row')
      .slice(1)
    expect(rows).to.have.length(steps.length)
    for (const [index, step] of steps.entries()) {
      const cells = within(rows[index] as HTMLElement).getAllByRole('cell')
      expect(cells[0]?.textContent).to.equal(formatFen(step.basisFen))
      expect(cells[2]?.textContent).to.equal(formatFen(step.amountFen))
      expect(cells[3]?.textContent).not.to.equal('')
    }
  })

  it('says every step in the language that is chosen, and none as a program does', async () => {
    const { steps } = adjustment()
    show(<StepsTable steps={steps} caption="理算" />)
    // Below a name stands what the assessor called the line.
    const names = () => screen.getAllByRole('rowheader').map(({ firstChild }) => firstChild?.textContent ?? '')
    expect(names().filter((name) => !/\p{Script=Han}/u.test(name))).to.deep.equal([])
    await speak('en')
    expect(names().filter((name) => /\p{Script=Han}/u.test(name))).to.deep.equal([])
    expect(names().filter((name) => steps.some(({ code }) => code === name))).to.deep.equal([])
  })

  it('shows a factor in percent, and a dash where there is none', () => {
    show(
      <StepsTable
        caption="补贴"
        steps={[
          { code: 'ratio', basisFen: 100, factorPpm: 800_000, amountFen: 80, reference: '财建〔2018〕1号' },
          { code: 'quota', basisFen: 80, amountFen: 80, reference: '财建〔2018〕1号' },
        ]}
      />,
    )
    const factors = screen
      .getAllByRole('row')
      .slice(1)
      .map((row) => within(row).getAllByRole('cell')[1]?.textContent)
    expect(factors).to.deep.equal(['80%', '—'])
  })
})

describe('what an assessment would come to', () => {
  it('waits until it is tried out, then shows the sum above its steps', () => {
    show(<AdjustmentPreview adjustment={null}>{null}</AdjustmentPreview>)
    expect(screen.queryByRole('table')).to.equal(null)
    const { payableFen, indemnityFen, steps } = adjustment()
    show(<AdjustmentPreview adjustment={{ payableFen, indemnityFen, steps }}>{null}</AdjustmentPreview>)
    screen.getByRole('table')
    expect(payableFen).to.equal(PAYABLE_FEN)
    expect(document.querySelector('strong')?.textContent).to.contain(formatFen(PAYABLE_FEN))
  })
})

describe('what reached the insurer past the system', () => {
  function shown() {
    const sent: unknown[] = []
    const page = show(
      <Form onFinish={(values) => sent.push(values)}>
        <ReceiptFields />
        <button type="submit">登记</button>
      </Form>,
    )
    return { ...page, sent, send: () => page.user.click(screen.getByRole('button', { name: '登记' })) }
  }

  it('is recorded with from whom, which way and on which day', async () => {
    const { user, sent, send } = shown()
    await user.type(screen.getByLabelText('来自'), '王工（华北电力）')
    await user.click(screen.getByLabelText('方式'))
    const ways = [...document.querySelectorAll('.ant-select-item-option-content')].map((one) => one.textContent)
    expect(ways).to.deep.equal(['邮寄', '电子邮件', '电话', '当面'])
    await user.click(screen.getByText('电话', { selector: '.ant-select-item-option-content' }))
    await user.type(screen.getByLabelText('收到日期'), '2026/3/1')
    await send()
    const receipt = { from: '王工（华北电力）', way: 'phone', receivedOn: '2026-03-01' }
    await waitFor(() => expect(sent).to.deep.equal([{ receipt }]))
  })

  it('is not recorded in part', async () => {
    const { sent, send } = shown()
    await send()
    await waitFor(() => expect(screen.getAllByText('请填写此项')).to.have.length(3))
    expect(sent).to.deep.equal([])
  })

  it('did not come tomorrow', async () => {
    const { user, sent, send } = shown()
    await user.type(screen.getByLabelText('收到日期'), '2026-03-03')
    await user.tab()
    await screen.findByText('不能晚于业务日期')
    await send()
    expect(sent).to.deep.equal([])
  })
})
