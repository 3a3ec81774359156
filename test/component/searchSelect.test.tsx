import { fireEvent, screen } from '@testing-library/react'
import { expect } from 'chai'
import { useState } from 'react'
import type { SearchOutcome } from '../../server/platform/searching/domain/outcome.ts'
import { SearchSelect } from '../../web/src/components/SearchSelect.tsx'
import { show } from '../support/component/show.tsx'

interface Found {
  readonly options: readonly {
    readonly value: string
    readonly label: string
    readonly lines?: readonly [string, string]
  }[]
  readonly found?: SearchOutcome
  readonly more?: boolean
}

const ALL = [
  { value: 'BA1', label: '工商银行 6222' },
  { value: 'BA2', label: '建设银行 6227' },
]

/** Accounts as the server finds them by what is typed. */
function Accounts({ answer }: { readonly answer: (typed: string) => Found }) {
  const [typed, setTyped] = useState('')
  const [value, setValue] = useState<string | null>(null)
  const { options, found, more = false } = answer(typed)
  return (
    <SearchSelect
      aria-label="账户"
      options={options}
      busy={false}
      found={found}
      more={more}
      onType={setTyped}
      value={value}
      onChange={setValue}
    />
  )
}

function openAndType(text: string) {
  const field = screen.getByRole('combobox', { name: '账户' })
  fireEvent.mouseDown(field)
  if (text) fireEvent.change(field, { target: { value: text } })
}

describe('a choice of what the server finds', () => {
  it('offers what is found by what is typed, and shows the name of what is chosen', () => {
    show(<Accounts answer={(typed) => ({ options: typed === '建设' ? ALL.slice(1) : ALL.slice(0, 1) })} />)
    openAndType('建设')
    fireEvent.click(screen.getByTitle('建设银行 6227'))
    expect(screen.getAllByText('建设银行 6227')).to.have.length.at.least(1)
  })

  it('keeps the name of what is chosen where others are found, and answers what is typed by what it finds alone', () => {
    show(
      <Accounts
        answer={(typed) => ({ options: typed === '' ? ALL.slice(0, 1) : typed === '建设' ? ALL.slice(1) : [] })}
      />,
    )
    openAndType('建设')
    fireEvent.click(screen.getByTitle('建设银行 6227'))
    fireEvent.blur(screen.getByRole('combobox', { name: '账户' }))
    expect(screen.getAllByText('建设银行 6227')).to.have.length.at.least(1)
    openAndType('农业')
    expect(screen.getByText('没有符合条件的结果')).to.not.equal(null)
    expect(screen.queryByText('工商银行 6222')).to.equal(null)
  })

  it('shows what tells choices apart in a line of its own, and all of it once chosen', () => {
    show(
      <Accounts
        answer={() => ({ options: [{ value: 'BA3', label: '农业银行 6228', lines: ['农业银行', '尾号 6228'] }] })}
      />,
    )
    openAndType('')
    expect(screen.getByText('尾号 6228')).to.not.equal(null)
    fireEvent.click(screen.getByText('尾号 6228'))
    expect(screen.getAllByText('农业银行 6228')).to.have.length.at.least(1)
  })

  it('says that nothing is found, or that too little is typed', () => {
    show(<Accounts answer={(typed) => ({ options: [], ...(typed === '6' && { found: 'tooShort' as const }) })} />)
    openAndType('农业')
    expect(screen.getByText('没有符合条件的结果')).to.not.equal(null)
    openAndType('6')
    expect(screen.getByText('请再多输入一些再查找')).to.not.equal(null)
  })

  it('says that there is more than is offered', () => {
    show(<Accounts answer={() => ({ options: ALL, more: true })} />)
    openAndType('')
    expect(screen.getByText(/请输入更多/)).to.not.equal(null)
  })
})
