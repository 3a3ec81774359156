import { expect } from 'chai'
import { quoteStore } from '../../models/quotes.ts'
import { demonstration } from '../support/browserService.ts'

/** What the demonstration story says is still to be done, done: each chapter by whoever it waits for. */
describe('the chapters that promise an action', function () {
  this.timeout(120_000)

  it('let the maker take the counter-offer with its changed terms (13)', async () => {
    const counter = await quoteStore.model.findOne({ state: 'approved', 'conditions.code': 'monitoring' }).lean()
    const maker = await demonstration.signedIn('maker')
    await maker.open(`/submissions/${counter?.submissionNo}`)
    await maker.press('比较报价')
    await maker.heading(/比较报价/)
    await maker.page
      .getByRole('main')
      .getByRole('link', { name: counter?._id ?? '', exact: true })
      .click()
    await maker.press('接受报价')
    await maker.dialog.getByText(/接受前须重新确认/).waitFor()
    await maker.picture('counter-offer')
    await maker.isAccessible()
    await maker.press('接受报价', maker.dialog)
    await maker.dialog.getByText('请先确认已阅读并获得说明').waitFor()
    await maker.dialog.getByRole('checkbox').check()
    await maker.press('接受报价', maker.dialog)
    await maker.dialog.waitFor({ state: 'hidden' })
    await maker.sees('已接受')
    expect((await quoteStore.model.findById(counter?._id).lean())?.state).to.equal('accepted')
  })
})
