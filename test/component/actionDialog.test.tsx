import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import { Form } from 'antd'
import { expect } from 'chai'
import { ActionDialog } from '../../web/src/components/ActionDialog.tsx'
import { AmountInput } from '../../web/src/components/AmountInput.tsx'
import { ReasonField } from '../../web/src/components/ReasonField.tsx'
import { answerTo } from '../support/component/refused.ts'
import { show } from '../support/component/show.tsx'

interface Values {
  readonly amountFen: number
  readonly reason: string
}

/** A dialog with an amount and a reason, and an act that ends when the test lets it. */
function opened(required = true) {
  const sent: { readonly values: Values; readonly key: string }[] = []
  const answers: ((error?: Error) => void)[] = []
  let done = 0
  let closed = 0
  const shown = show(
    <ActionDialog<Values>
      title="登记付款"
      confirmLabel="付款"
      preview={<p>将支付给受益人</p>}
      run={(values, key) => {
        sent.push({ values, key })
        return new Promise<void>((resolve, reject) => answers.push((error) => (error ? reject(error) : resolve())))
      }}
      onDone={() => done++}
      onClose={() => closed++}
    >
      <Form.Item name="amountFen" label="金额">
        <AmountInput />
      </Form.Item>
      <ReasonField name="reason" required={required} />
    </ActionDialog>,
  )
  return {
    ...shown,
    sent,
    /** Ends what was sent last. */
    answer: (error?: Error) => act(async () => answers.at(-1)?.(error)),
    counts: () => ({ done, closed }),
  }
}

/** Its name says too that it waits. */
const confirm = () => screen.getByRole('button', { name: /付款$/ })
const reason = () => screen.getByLabelText<HTMLTextAreaElement>('理由')

describe('a dialog before something binds', () => {
  it('says what will happen, and sends what was typed once it is confirmed', async () => {
    const { user, sent, answer, counts } = opened()
    screen.getByText('将支付给受益人')
    await user.type(screen.getByLabelText('金额'), '5万')
    await user.type(reason(), '核对无误')
    await user.click(confirm())
    await waitFor(() => expect(sent).to.have.length(1))
    expect(sent[0]?.values).to.deep.equal({ amountFen: 5_000_000, reason: '核对无误' })
    expect(counts()).to.deep.equal({ done: 0, closed: 0 })
    await answer()
    await waitFor(() => expect(counts()).to.deep.equal({ done: 1, closed: 1 }))
  })

  for (const typed of ['', '   '])
    it(`asks for a reason where "${typed}" stands in its place`, async () => {
      const { user, sent } = opened()
      if (typed) await user.type(reason(), typed)
      await user.click(confirm())
      await screen.findByText('请填写此项')
      expect(sent).to.deep.equal([])
    })

  it('goes without a reason where none is needed', async () => {
    const { user, sent } = opened(false)
    await user.click(confirm())
    await waitFor(() => expect(sent).to.have.length(1))
  })

  it('takes no more of a reason than the record does', () => {
    opened()
    expect(reason().maxLength).to.equal(500)
  })

  it('sends once, however often it is pressed', async () => {
    const { user, sent, answer } = opened()
    await user.type(reason(), '核对无误')
    await user.dblClick(confirm())
    await waitFor(() => expect(sent).to.have.length(1))
    await user.click(confirm())
    await act(async () => document.querySelector('form')?.requestSubmit())
    await answer()
    expect(sent).to.have.length(1)
  })

  it('keeps what was typed where it was refused, shows why at the field, and tries again under the same key', async () => {
    const { user, sent, answer, counts } = opened()
    await user.type(screen.getByLabelText('金额'), '7')
    await user.type(reason(), '核对无误')
    await user.click(confirm())
    await waitFor(() => expect(sent).to.have.length(1))
    const about = { field: 'amountFen', value: 700, threshold: 600, unit: 'fen' } as const
    await answer(answerTo({ code: 'claim.amount-not-approved', ...about }))
    const alert = (await screen.findAllByRole('alert')).find((one) => one.textContent?.includes('¥6.00'))
    expect(alert?.textContent).to.contain('实际 ¥7.00')
    const item = screen.getByLabelText('金额').closest<HTMLElement>('.ant-form-item')
    expect(item?.querySelector('.ant-form-item-explain-error')?.textContent).to.match(/\p{Script=Han}/u)
    expect([screen.getByLabelText<HTMLInputElement>('金额').value, reason().value]).to.deep.equal(['7.00', '核对无误'])
    expect(counts()).to.deep.equal({ done: 0, closed: 0 })

    await user.click(confirm())
    await waitFor(() => expect(sent).to.have.length(2))
    expect(sent[1]?.key).to.equal(sent[0]?.key)
    await answer()
  })

  it('is not sent while something in it cannot be read', async () => {
    const { user, sent } = opened()
    await user.type(screen.getByLabelText('金额'), '五块')
    await user.type(reason(), '核对无误')
    await user.click(confirm())
    expect(sent).to.deep.equal([])
  })

  it('is closed by Esc only as long as nothing was typed', async () => {
    const { user, counts } = opened()
    const dialog = screen.getByRole('dialog')
    await user.type(within(dialog).getByLabelText('理由'), '核')
    await user.keyboard('{Escape}')
    expect(counts().closed).to.equal(0)
    await user.click(within(dialog).getByRole('button', { name: '取消' }))
    expect(counts().closed).to.equal(1)
  })

  it('has a key of its own each time it is opened', async () => {
    const keys = new Set<string | undefined>()
    for (let time = 0; time < 2; time++) {
      const { user, sent, answer } = opened(false)
      await user.click(confirm())
      await waitFor(() => expect(sent).to.have.length(1))
      await answer()
      keys.add(sent[0]?.key)
      cleanup()
    }
    expect(keys.size).to.equal(2)
  })
})
