import { screen, within } from '@testing-library/react'
import { expect } from 'chai'
import { adjustLoss } from '../../server/business/claims/domain/adjustment.ts'
import { problemOf } from '../../server/platform/http/problem.ts'
import { ApiProblem } from '../../web/src/api/problem.ts'
import { ProblemAlert } from '../../web/src/components/ProblemAlert.tsx'
import { ALONE, FINDINGS, TERMS } from '../support/claims/claimFacts.ts'
import { answerTo, refusalOf } from '../support/component/refused.ts'
import { show, speak } from '../support/component/show.tsx'

/** More assessed than was claimed, and more left over than was lost. */
const tooMuch = () =>
  refusalOf(
    adjustLoss({
      ...FINDINGS,
      ...ALONE,
      terms: TERMS,
      paidBeforeFen: 0,
      lines: FINDINGS.lines.map((line) => ({ ...line, claimedFen: line.assessedFen - 1 })),
      salvageFen: 200_000_000,
    }),
  )

describe('what was refused', () => {
  it('is nothing where nothing went wrong', () => {
    show(<ProblemAlert error={null} />)
    expect(screen.queryByRole('alert')).to.equal(null)
  })

  it('is said with every condition, what was found, and what is required', () => {
    show(<ProblemAlert error={tooMuch()} />)
    const alert = screen.getByRole('alert')
    expect(alert.textContent).to.contain('有 2 项条件不满足')
    const [assessed, salvage] = within(alert).getAllByRole('listitem')
    expect(assessed?.textContent).to.contain('实际 ¥1,000,000.00').and.contain('要求 ¥999,999.99')
    expect(salvage?.textContent).to.contain('实际 ¥2,000,000.00').and.contain('要求 ¥1,000,000.00')
  })

  it('names the field as people do', () => {
    const labelOf = (field: string) => (field === 'salvageFen' ? '残值' : '定损金额')
    show(<ProblemAlert error={tooMuch()} labelOf={labelOf} />)
    const names = screen.getAllByRole('listitem').map((item) => item.querySelector('strong')?.textContent?.trim())
    expect(names).to.deep.equal(['定损金额', '残值'])
  })

  it('is one sentence where one condition failed, in the language that is chosen', async () => {
    show(<ProblemAlert error={answerTo({ code: 'claim.cover-not-insured' })} />)
    expect(screen.queryByRole('list')).to.equal(null)
    const chinese = screen.getByRole('alert').textContent ?? ''
    expect(chinese).to.match(/\p{Script=Han}/u)
    await speak('en')
    expect(screen.getByRole('alert').textContent).not.to.match(/\p{Script=Han}/u)
  })

  it('shows no codes of programs as if they were figures', () => {
    show(<ProblemAlert error={answerTo({ code: 'http.forbidden', value: 'claim.approve' })} />)
    expect(screen.getByRole('alert').textContent).not.to.contain('claim.approve')
  })

  it('offers to load anew what somebody else has changed', async () => {
    let loaded = 0
    const { user } = show(<ProblemAlert error={answerTo({ code: 'http.stale' })} onReload={() => loaded++} />)
    await user.click(screen.getByRole('button', { name: '重新加载' }))
    expect(loaded).to.equal(1)
  })

  it('offers to look again where an approval was bound to what has changed since', async () => {
    let loaded = 0
    const changed = answerTo(
      { code: 'endorsement.policy-changed', value: 1, threshold: 2 },
      { code: 'endorsement.outcome-changed', value: 100, threshold: 200, unit: 'fen' },
    )
    const { user } = show(<ProblemAlert error={changed} onReload={() => loaded++} />)
    await user.click(screen.getByRole('button', { name: '重新加载' }))
    expect(loaded).to.equal(1)
  })

  it('gives the number of the request where the service itself broke', () => {
    show(<ProblemAlert error={new ApiProblem(problemOf(new Error('secret inside'), 'REQ-77').problem)} />)
    expect(screen.getByRole('alert').textContent).to.contain('请求编号 REQ-77').and.not.contain('secret inside')
  })

  it('says that nobody was reached where there was no answer', () => {
    show(<ProblemAlert error={new TypeError('fetch failed')} />)
    expect(screen.getByRole('alert').textContent).to.contain('无法连接服务器').and.not.contain('fetch failed')
  })
})
