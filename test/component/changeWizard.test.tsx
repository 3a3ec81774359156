import { screen, waitFor, within } from '@testing-library/react'
import { expect } from 'chai'
import { findProductVersion } from '../../config/products/index.ts'
import type { PolicyView } from '../../server/business/policy/policy/policy.contract.ts'
import type { ProductView } from '../../server/business/reference/product/product.contract.ts'
import type { EndorsementPreviewView } from '../../server/business/servicing/endorsement/endorsement.contract.ts'
import { ChangeWizard } from '../../web/src/servicing/ChangeWizard.tsx'
import type { ChangeBody } from '../../web/src/servicing/change.ts'
import { answering, type Sent } from '../support/component/answering.ts'
import { answerTo } from '../support/component/refused.ts'
import { show } from '../support/component/show.tsx'

const COVERS = ['quality', 'liability'].map((code) => ({
  code,
  limitFen: 1_000_000_000,
  perOccurrenceLimitFen: 500_000_000,
  deductibleFen: 10_000_000,
  deductiblePpm: 50_000,
  copayPpm: 0,
}))
const PERIOD = { from: '2026-01-01', to: '2027-01-01' }
const POLICY = {
  number: 'FS2026000001',
  version: 3,
  holderId: 'ORG2026000009',
  period: PERIOD,
  terms: { versionNo: 1, period: PERIOD, totalLimitFen: 1_000_000_000, covers: COVERS, items: [] },
  allowedEvents: [],
} as unknown as PolicyView
const PRODUCT = { ...findProductVersion('FS-EQ', '2026.1'), versions: [], tariff: null } as unknown as ProductView

const outcome = (changes: Partial<EndorsementPreviewView> = {}): EndorsementPreviewView => ({
  policyVersionNo: 1,
  premiumBeforeFen: 16_000_000,
  premiumAfterFen: 20_000_000,
  differenceFen: 4_000_000,
  differences: [{ cover: 'quality', days: { from: '2026-03-02', to: '2027-01-01' }, amountFen: 4_000_000 }],
  changes: [{ key: 'totalLimitFen', of: null, before: 1_000_000_000, after: 2_000_000_000 }],
  segments: [],
  affected: { claims: [], subsidies: [] },
  conflicts: [],
  ...changes,
})
const CONFLICT = {
  endorsementNo: 'EN2026000007',
  action: 0,
  effectiveFrom: '2026-09-01',
  type: 'changeLimits',
} as const

describe('the wizard of a change', () => {
  let restore: (() => void) | undefined
  afterEach(() => restore?.())

  /** The wizard, with a service that answers previews so. */
  function begun(preview: (sent: Sent) => unknown) {
    const service = answering((sent) => (sent.address.endsWith('/endorsement-preview') ? preview(sent) : undefined))
    restore = service.restore
    const previews = () => service.sent.filter(({ address }) => address.endsWith('/endorsement-preview'))
    const shown = show(<ChangeWizard policy={POLICY} product={PRODUCT} tariff={undefined} firstDay="2026-03-02" />)
    const press = (name: string | RegExp) => shown.user.click(screen.getByRole('button', { name }))
    const add = async (action: string) => {
      await press('增加批改项')
      await shown.user.click(await screen.findByRole('menuitem', { name: action }))
      return screen.findByRole('dialog')
    }
    const take = async () => {
      await press(/列入批改$/)
      await waitFor(() => expect(screen.queryByRole('dialog')).to.equal(null))
    }
    const reason = () => shown.user.type(screen.getByLabelText('批改原因'), '扩建')
    return { ...shown, previews, press, add, take, reason }
  }

  it('asks for at least one action, and for a reason, before it asks the service', async () => {
    const { press, previews } = begun(() => outcome())
    await press('预览')
    await screen.findByText('请至少增加一项批改内容')
    await screen.findByText('请填写此项')
    expect(previews()).to.deep.equal([])
  })

  it('sends the actions in their order, and shows what they come to until something is typed anew', async () => {
    const { user, add, take, press, reason, previews } = begun(() => outcome())
    const dialog = await add('变更限额')
    const limit = within(dialog).getByLabelText('总责任限额')
    await user.clear(limit)
    await user.type(limit, '2000万')
    await take()
    await add('变更保险期间')
    await take()
    await reason()
    await press('预览')
    await screen.findByRole('table', { name: '条件变化' })
    const [{ body } = { body: {} }] = previews()
    const { actions, effectiveFrom, reason: why } = body as ChangeBody
    expect([effectiveFrom, why]).to.deep.equal(['2026-03-02', '扩建'])
    expect(actions.map(({ type }) => type)).to.deep.equal(['changeLimits', 'changePeriod'])
    expect(actions[0]).to.include({ totalLimitFen: 2_000_000_000 })
    const row = within(screen.getByRole('table', { name: '条件变化' })).getAllByRole('row')[1]
    expect(row?.textContent).to.contain('10,000,000.00').and.contain('20,000,000.00')
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '提交申请' }).disabled).to.equal(false)
    await press('移除第 2 项')
    expect(screen.queryByRole('table', { name: '条件变化' })).to.equal(null)
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '提交申请' }).disabled).to.equal(true)
  })

  it('says what is wrong on the card of the action it belongs to, and at the field of the page', async () => {
    const { add, take, press, reason } = begun(() =>
      answerTo(
        { code: 'endorsement.period-not-forward', field: 'actions.1.to' },
        { code: 'endorsement.outside-cover', field: 'effectiveFrom' },
      ),
    )
    await add('变更限额')
    await take()
    await add('变更保险期间')
    await take()
    await reason()
    await press('预览')
    const card = await screen.findByRole('region', { name: '第 2 项：变更保险期间' })
    await within(card).findByText('新的终止日期须晚于批改生效日期')
    const other = screen.getByRole('region', { name: '第 1 项：变更限额' })
    expect(within(other).queryByRole('alert')).to.equal(null)
    const day = screen.getByLabelText('生效日期').closest<HTMLElement>('.ant-form-item')
    expect(day?.querySelector('.ant-form-item-explain-error')?.textContent).to.equal('生效日期须在保险期间内')
  })

  it('asks of each conflict which holds, and previews anew with the answer, which can be changed', async () => {
    const { user, add, take, press, reason, previews } = begun(({ body }) =>
      outcome({ conflicts: (body as ChangeBody).resolutions?.length ? [] : [CONFLICT] }),
    )
    await add('变更限额')
    await take()
    await reason()
    await press('预览')
    await screen.findByText(/还有 1 项冲突未选择/)
    await user.click(screen.getByRole('radio', { name: '先生效者继续' }))
    await waitFor(() => expect(screen.queryByText(/还有 1 项冲突未选择/)).to.equal(null))
    await user.click(screen.getByRole('radio', { name: '后生效者接替' }))
    await waitFor(() => expect(previews()).to.have.length(3))
    expect(previews().map(({ body }) => (body as ChangeBody).resolutions)).to.deep.equal([
      [],
      [{ endorsementNo: 'EN2026000007', action: 0, take: 'earlier' }],
      [{ endorsementNo: 'EN2026000007', action: 0, take: 'later' }],
    ])
  })

  it('asks for the word that no loss is known where the day is past', async () => {
    const { user } = begun(() => outcome())
    expect(screen.queryByRole('checkbox')).to.equal(null)
    const day = screen.getByLabelText('生效日期')
    await user.clear(day)
    await user.type(day, '2026-02-01')
    await user.tab()
    await screen.findByRole('checkbox', { name: /没有已知的损失/ })
  })
})
