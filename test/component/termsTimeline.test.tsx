import { fireEvent, screen } from '@testing-library/react'
import { expect } from 'chai'
import type { PolicyTimelineView } from '../../server/business/policy/policy/policy.contract.ts'
import { TermsOverTime } from '../../web/src/policy/TermsTimeline.tsx'
import { show } from '../support/component/show.tsx'

const version = (versionNo: number, from: string, changes: Partial<PolicyTimelineView['versions'][number]> = {}) => ({
  versionNo,
  effective: { from, to: '2027-01-01' },
  knownSince: `2026-0${versionNo}-05T02:00:00.000Z`,
  endorsementNo: versionNo === 1 ? null : `EN202600000${versionNo}`,
  ends: null,
  totalLimitFen: 1_000_000_000,
  itemCount: 1,
  ...changes,
})

const TIMELINE: PolicyTimelineView = {
  versions: [version(1, '2026-01-01'), version(2, '2026-07-01'), version(3, '2026-10-01', { ends: 'cancelled' })],
  stretches: [
    { days: { from: '2026-01-01', to: '2026-07-01' }, versionNo: 1, ends: null },
    { days: { from: '2026-07-01', to: '2026-10-01' }, versionNo: 2, ends: null },
    { days: { from: '2026-10-01', to: '2027-01-01' }, versionNo: 3, ends: 'cancelled' },
  ],
}

describe('terms over time', () => {
  const shown = (days: { on?: string; knownOn?: string } = {}) => {
    const asked: unknown[] = []
    const { on = null, knownOn = null } = days
    const { user } = show(
      <TermsOverTime timeline={TIMELINE} on={on} knownOn={knownOn} ask={(each) => asked.push(each)} />,
    )
    return { user, asked }
  }
  const pressed = () =>
    screen.getAllByRole('button', { pressed: true }).map((button) => button.getAttribute('aria-label'))

  it('show what holds today, by the business date, and say since when it is known', () => {
    shown()
    expect(pressed()).to.deep.equal(['第 1 版，2026-01-01 至 2026-06-30'])
    screen.getByText(/显示第 1 版，2026-01-05 起在案/)
    expect(screen.queryByRole('button', { name: '回到今天' })).to.equal(null)
  })

  it('ask for the first day of a stretch that is picked, and lead to its endorsement', async () => {
    const { user, asked } = shown({ on: '2026-08-01', knownOn: '2026-02-20' })
    expect(pressed()).to.deep.equal(['第 2 版，2026-07-01 至 2026-09-30'])
    expect(screen.getByRole('link', { name: 'EN2026000002' }).getAttribute('href')).to.equal(
      '/endorsements/EN2026000002',
    )
    await user.click(screen.getByRole('button', { name: '第 3 版，2026-10-01 至 2026-12-31' }))
    expect(asked).to.deep.equal([{ on: '2026-10-01', knownOn: '2026-02-20' }])
  })

  it('move day by day with the keys of the slider', () => {
    const { asked } = shown({ on: '2026-06-30' })
    const slider = screen.getByRole('slider')
    // The slider reads codes of keys, which no document without a browser gives.
    fireEvent.keyDown(slider, { which: 39, keyCode: 39 })
    fireEvent.keyUp(slider, { which: 39, keyCode: 39 })
    expect(asked).to.deep.equal([{ on: '2026-07-01', knownOn: null }])
  })

  it('lead back to today', async () => {
    const { user, asked } = shown({ on: '2026-08-01' })
    await user.click(screen.getByRole('button', { name: '回到今天' }))
    expect(asked).to.deep.equal([{ on: null, knownOn: null }])
  })
})
