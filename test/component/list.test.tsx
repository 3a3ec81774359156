import { screen, within } from '@testing-library/react'
import { expect } from 'chai'
import { type Column, DataTable } from '../../web/src/components/DataTable.tsx'
import { EmptyState } from '../../web/src/components/EmptyState.tsx'
import { type Filter, FilterBar } from '../../web/src/components/FilterBar.tsx'
import { SortField } from '../../web/src/components/SortField.tsx'
import { useListState } from '../../web/src/components/useListState.ts'
import { answerTo } from '../support/component/refused.ts'
import { show } from '../support/component/show.tsx'

interface Row {
  readonly number: string
  readonly maker: string
}
const ROWS: readonly Row[] = [
  { number: 'CL2026000001', maker: '东方汽轮机' },
  { number: 'CL2026000002', maker: '沈阳机床' },
  { number: 'CL2026000003', maker: '杭州机床' },
]
const COLUMNS: readonly Column<Row>[] = [
  { key: 'number', title: '赔案号', sort: 'number', render: ({ number }) => number, foot: '共 3 件' },
  { key: 'maker', title: '制造企业', render: ({ maker }) => maker },
]
const FILTERS: readonly Filter[] = [
  { name: 'serial', label: '出厂编号', kind: 'text' },
  { name: 'noticedFrom', label: '报案起', kind: 'date' },
  {
    name: 'state',
    label: '状态',
    kind: 'select',
    options: [
      { value: 'paid', label: '已赔付' },
      { value: 'declined', label: '已拒赔' },
    ],
  },
]

/** A table under a filter bar, both held by the address. */
function List({ rows = ROWS, error }: { readonly rows?: readonly Row[] | undefined; readonly error?: Error }) {
  const state = useListState('-number')
  return (
    <>
      <FilterBar
        filters={FILTERS}
        values={Object.fromEntries(FILTERS.map(({ name }) => [name, state.value(name)]))}
        onChange={state.setFilter}
      />
      <SortField columns={COLUMNS} usual="-number" sort={state.sort} onSort={state.setSort} />
      <DataTable
        caption="赔案"
        columns={COLUMNS}
        rows={error ? undefined : rows}
        error={error ?? null}
        rowKey={({ number }) => number}
        rowPath={({ number }) => `/claims/${number}`}
        sort={state.sort}
        onSort={state.setSort}
        empty={<EmptyState title="暂无赔案" hint="从保单上报案" action={<a href="/policies">去保单</a>} />}
      />
      <button type="button" onClick={() => state.nextPage('NEXT')}>
        下一页
      </button>
      <button type="button" onClick={() => void state.previousPage()}>
        上一页
      </button>
    </>
  )
}

describe('a table of a list', () => {
  it('has a heading for each column, a row for each case, and sums below', () => {
    show(<List />)
    const table = screen.getByRole('table', { name: '赔案' })
    const headings = within(table).getAllByRole('columnheader')
    expect(headings.map((cell) => cell.textContent?.replace(/ [↑↓↕]$/, ''))).to.deep.equal(['赔案号', '制造企业'])
    expect(
      within(table)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).to.deep.equal(ROWS.map(({ number }) => number))
    within(table).getByText('共 3 件')
  })

  it('says which way it is sorted, and turns it round, in the address too', async () => {
    const { user, address } = show(<List />)
    const heading = () => screen.getAllByRole('columnheader')[0]
    expect(heading()?.getAttribute('aria-sort')).to.equal('descending')
    await user.click(screen.getByTitle('按赔案号排序'))
    expect(heading()?.getAttribute('aria-sort')).to.equal('ascending')
    expect(address()).to.equal('/?sort=number')
    await user.click(screen.getByTitle('按赔案号排序'))
    expect(address()).to.equal('/')
  })

  it('does not offer to sort by what the service cannot sort by', () => {
    show(<List />)
    expect(screen.queryByTitle('按制造企业排序')).to.equal(null)
  })

  it('is walked with the arrow keys and opened with Enter or a click on the row', async () => {
    const { user, address, go } = show(<List />)
    screen.getByRole('link', { name: 'CL2026000001' }).focus()
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}')
    expect(document.activeElement?.textContent).to.equal('CL2026000002')
    await user.keyboard('{Enter}')
    expect(address()).to.equal('/claims/CL2026000002')
    await go('/')
    await user.click(screen.getByText('杭州机床'))
    expect(address()).to.equal('/claims/CL2026000003')
  })

  it('shows rows to come while it waits, and what to do where there are none', () => {
    show(
      <DataTable
        caption="等待"
        columns={COLUMNS}
        rows={undefined}
        error={null}
        rowKey={({ number }) => number}
        empty=""
      />,
    )
    expect(screen.getByRole('table').getAttribute('aria-busy')).to.equal('true')
    show(<List rows={[]} />)
    screen.getByText('暂无赔案')
    screen.getByText('从保单上报案')
    screen.getByRole('link', { name: '去保单' })
  })

  it('says why the rows did not come', () => {
    show(<List error={answerTo({ code: 'http.forbidden' })} />)
    expect(screen.getByRole('alert').textContent).to.match(/\p{Script=Han}/u)
    expect(screen.queryByRole('table')).to.equal(null)
  })
})

describe('filters of a list', () => {
  it('hold what the address says', () => {
    show(<List />, { at: '/?serial=GT-1&noticedFrom=2026-03-01&state=paid' })
    expect(screen.getByLabelText<HTMLInputElement>('出厂编号').value).to.equal('GT-1')
    expect(screen.getByLabelText<HTMLInputElement>('报案起').value).to.equal('2026-03-01')
    screen.getByText('已赔付')
  })

  it('apply a text once it is left or sent, and not while it is typed', async () => {
    const { user, address } = show(<List />)
    await user.type(screen.getByLabelText('出厂编号'), ' GT-2 ')
    expect(address()).to.equal('/')
    await user.keyboard('{Enter}')
    expect(address()).to.equal('/?serial=GT-2')
    await user.clear(screen.getByLabelText('出厂编号'))
    await user.tab()
    expect(address()).to.equal('/')
  })

  it('apply a day once it can be read', async () => {
    const { user, address } = show(<List />)
    await user.type(screen.getByLabelText('报案起'), '2026年3月')
    expect(address()).to.equal('/')
    await user.keyboard('1日')
    expect(address()).to.equal('/?noticedFrom=2026-03-01')
  })

  it('apply a choice at once', async () => {
    const { user, address } = show(<List />)
    await user.click(screen.getByLabelText('状态'))
    await user.click(screen.getByText('已拒赔', { selector: '.ant-select-item-option-content' }))
    expect(address()).to.equal('/?state=declined')
  })

  it('begin again at the first page, and keep each other', async () => {
    const { user, address } = show(<List />, { at: '/?state=paid&cursor=SECOND&sort=number' })
    await user.type(screen.getByLabelText('出厂编号'), 'GT-3{Enter}')
    expect(new URLSearchParams(address().slice(1))).to.deep.equal(
      new URLSearchParams({ state: 'paid', sort: 'number', serial: 'GT-3' }),
    )
  })
})

describe('the pages of a list', () => {
  it('are steps of the history, so that going back is the page before', async () => {
    const { user, address } = show(<List />, { at: '/?state=paid' })
    await user.click(screen.getByText('下一页'))
    expect(address()).to.equal('/?state=paid&cursor=NEXT')
    await user.click(screen.getByText('上一页'))
    expect(address()).to.equal('/?state=paid')
  })

  it('lead to the first one from an address that was passed on', async () => {
    const { user, address } = show(<List />, { at: '/?cursor=FAR' })
    await user.click(screen.getByText('上一页'))
    expect(address()).to.equal('/')
  })
})

describe('the order of a list on a phone', () => {
  it('is chosen from both ways of each column that can be sorted', async () => {
    const { user, address } = show(<List />)
    await user.click(screen.getByLabelText('排序'))
    const choices = [...document.querySelectorAll('.ant-select-item-option-content')].map((one) => one.textContent)
    expect(choices).to.deep.equal(['赔案号降序', '赔案号升序'])
    await user.click(screen.getByText('赔案号升序', { selector: '.ant-select-item-option-content' }))
    expect(address()).to.equal('/?sort=number')
  })
})
