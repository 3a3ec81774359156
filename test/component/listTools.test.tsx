import { screen, waitFor, within } from '@testing-library/react'
import { expect } from 'chai'
import { ApiProblem } from '../../web/src/api/problem.ts'
import { BulkDialog } from '../../web/src/components/BulkDialog.tsx'
import type { BulkAct } from '../../web/src/components/bulk.ts'
import { ColumnsButton } from '../../web/src/components/ColumnsButton.tsx'
import { type Column, DataTable } from '../../web/src/components/DataTable.tsx'
import { FilterBar, rangeFilters } from '../../web/src/components/FilterBar.tsx'
import { useChosen } from '../../web/src/components/useChosen.ts'
import { show } from '../support/component/show.tsx'

/** A busy machine draws slowly. */
const PATIENT = { timeout: 20_000 }

interface Row {
  readonly number: string
  readonly state: string
}
const ROWS: readonly Row[] = [
  { number: 'FS1', state: 'bound' },
  { number: 'FS2', state: 'bound' },
  { number: 'FS3', state: 'bound' },
  { number: 'FS4', state: 'issued' },
]
const COLUMNS: readonly Column<Row>[] = [
  { key: 'number', title: '保险单号', render: ({ number }) => number },
  { key: 'state', title: '状态', render: ({ state }) => state },
]

const refusal = (zh: string) =>
  new ApiProblem({
    type: 'about:blank',
    title: 'no',
    status: 409,
    code: 'policy.no',
    detail: 'no',
    zh,
    en: 'no',
    requestId: 'r',
    failures: [{ code: 'policy.no', zh, en: 'no' }],
  })

describe('an act on several rows', () => {
  it('tells of each what came of it, leaves out what is not fit, and tries again what was refused by the same key', async () => {
    const asked: string[] = []
    let refuses = true
    const act: BulkAct<Row> = {
      key: 'issue',
      label: '签单',
      preview: '签单后保费成为应收。',
      sentence: { label: '理由', required: true },
      fits: ({ state }) => state === 'bound',
      run: async ({ number }, sentence, key) => {
        asked.push(`${number} ${sentence} ${key}`)
        if (number === 'FS2' && refuses) throw refusal('保费尚未到账')
      },
    }
    let left: readonly string[] | null = null
    const { user } = show(
      <BulkDialog
        act={act}
        rows={ROWS}
        idOf={({ number }) => number}
        onClose={(ids) => {
          left = ids
        }}
      />,
    )
    expect(screen.getByText('另有 1 条不在可办理的状态，不会办理。')).to.not.equal(null)
    const start = screen.getByRole('button', { name: '逐条办理 3 条' })
    expect(start.hasAttribute('disabled')).to.equal(true)
    await user.type(screen.getByLabelText('理由'), '年末集中签单')
    await user.click(start)
    const results = within(screen.getByRole('list', { name: '每条的结果' }))
    await waitFor(() => expect(results.getAllByText('完成').length).to.equal(2), PATIENT)
    expect(results.getByText('保费尚未到账').closest('li')?.textContent).to.contain('FS2')
    expect(screen.getByText('共 3 条：完成 2 条，未办成 1 条')).to.not.equal(null)

    refuses = false
    await user.click(screen.getByRole('button', { name: '重试其余 1 条' }))
    await waitFor(() => expect(results.getAllByText('完成').length).to.equal(3), PATIENT)
    const [first, again] = asked.filter((line) => line.startsWith('FS2'))
    expect(again).to.equal(first)
    expect(asked.length).to.equal(4)
    expect(new Set(asked.map((line) => line.split(' ')[2])).size).to.equal(3)
    await user.click(screen.getByRole('button', { name: '关闭' }))
    expect(left).to.deep.equal([])
  })

  it('has as many requests under way as leave room for others', async () => {
    let underWay = 0
    let most = 0
    const many = Array.from({ length: 10 }, (_, at) => ({ number: `FS${at}`, state: 'bound' }))
    const act: BulkAct<Row> = {
      key: 'issue',
      label: '签单',
      preview: '',
      fits: () => true,
      run: async () => {
        underWay += 1
        most = Math.max(most, underWay)
        await new Promise((resolve) => setTimeout(resolve, 5))
        underWay -= 1
      },
    }
    const { user } = show(<BulkDialog act={act} rows={many} idOf={({ number }) => number} onClose={() => undefined} />)
    await user.click(screen.getByRole('button', { name: '逐条办理 10 条' }))
    await waitFor(() => expect(screen.getByText('共 10 条：完成 10 条，未办成 0 条')).to.not.equal(null), PATIENT)
    expect(most).to.equal(3)
  })
})

function Choosing({ rows }: { readonly rows: readonly Row[] }) {
  const chosen = useChosen<Row>(({ number }) => number, 'all')
  return (
    <>
      <DataTable
        caption="保单"
        columns={COLUMNS}
        rows={rows}
        rowKey={({ number }) => number}
        selection={chosen.selection}
        empty={null}
      />
      <output>{chosen.rows.map(({ number }) => number).join()}</output>
    </>
  )
}

describe('rows of a list', () => {
  it('are chosen one by one or all at once', async () => {
    const { user } = show(<Choosing rows={ROWS} />)
    await user.click(screen.getByRole('checkbox', { name: '选择 FS2' }))
    expect(screen.getByRole('status').textContent).to.equal('FS2')
    await user.click(screen.getByRole('checkbox', { name: '选择本页全部' }))
    expect(screen.getByRole('status').textContent).to.equal('FS2,FS1,FS3,FS4')
    await user.click(screen.getByRole('checkbox', { name: '选择本页全部' }))
    expect(screen.getByRole('status').textContent).to.equal('')
  })
})

describe('columns of a list', () => {
  it('are shown as chosen, but for the first, and all of them are no choice', async () => {
    const told: (readonly string[] | null)[] = []
    const { user } = show(
      <ColumnsButton columns={COLUMNS} shown={['number', 'state']} onChange={(keys) => told.push(keys)} />,
    )
    await user.click(screen.getByRole('button', { name: '显示列' }))
    const first = await screen.findByRole('checkbox', { name: '保险单号' })
    expect(first.hasAttribute('disabled')).to.equal(true)
    await user.click(screen.getByRole('checkbox', { name: '状态' }))
    expect(told).to.deep.equal([['number']])
  })
})

describe('a filter by a range', () => {
  const filters = rangeFilters('premiumFen', 'amount', { from: '保费自', to: '保费至' })

  it('is there when it is asked for or says something, and takes yuan once they are typed', async () => {
    const told: unknown[] = []
    const { user } = show(
      <FilterBar
        filters={filters}
        values={{ premiumFenTo: '500000' }}
        onChange={(name, value) => told.push([name, value])}
      />,
    )
    expect(screen.queryByLabelText('保费自')).to.equal(null)
    expect((screen.getByLabelText('保费至') as HTMLInputElement).value).to.equal('5,000.00')
    await user.click(screen.getByRole('button', { name: '更多筛选' }))
    await user.type(screen.getByLabelText('保费自'), '1234.56')
    expect(told).to.deep.equal([])
    await user.tab()
    expect(told).to.deep.equal([['premiumFenFrom', '123456']])
  })
})
