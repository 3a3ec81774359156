import { fireEvent, screen } from '@testing-library/react'
import { expect } from 'chai'
import { type ReactNode, useState } from 'react'
import { AmountInput } from '../../web/src/components/AmountInput.tsx'
import { CivilDateInput } from '../../web/src/components/CivilDateInput.tsx'
import { CountInput } from '../../web/src/components/CountInput.tsx'
import { MeasureInput } from '../../web/src/components/MeasureInput.tsx'
import { PercentInput } from '../../web/src/components/PercentInput.tsx'
import type { TypedInputProps } from '../../web/src/components/TypedInput.tsx'
import { show, speak } from '../support/component/show.tsx'

interface HeldProps<T> {
  readonly input: (props: TypedInputProps<T>) => ReactNode
  readonly held: { value: T | null }
  readonly onSubmit?: () => void
}

const Metres = (props: TypedInputProps<number>) => <MeasureInput {...props} unit="m" />
const ToToday = (props: TypedInputProps<string>) => <CivilDateInput {...props} max="2026-03-02" />

/** A field in a form of its own that holds what it says. */
function Held<T>({ input: Field, held, onSubmit }: HeldProps<T>) {
  const [value, setValue] = useState(held.value)
  const hold = (next: T | null) => {
    held.value = next
    setValue(next)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit?.()
      }}
    >
      <label htmlFor="field">栏目</label>
      <Field id="field" value={value} onChange={hold} />
      <button type="submit">提交</button>
    </form>
  )
}

const field = () => screen.getByLabelText<HTMLInputElement>('栏目')
const complaint = () => screen.queryByRole('alert')?.textContent ?? null

describe('a field for an amount', () => {
  it('takes what people type once they leave it, and shows it in yuan and fen', async () => {
    const held = { value: null }
    const { user } = show(<Held input={AmountInput} held={held} />)
    await user.type(field(), '3,000万')
    expect(field().value).to.equal('3,000万')
    await user.tab()
    expect(field().value).to.equal('30,000,000.00')
    expect(held.value).to.equal(3_000_000_000)
  })

  it('takes what is pasted with currency sign, full width or spaces around it', async () => {
    for (const [pasted, fen] of [
      ['¥ 1,234.5', 123_450],
      ['１２．３４', 1234],
      ['  2亿元 ', 20_000_000_000],
    ] as const) {
      const held = { value: null }
      const { user } = show(<Held input={AmountInput} held={held} />)
      await user.click(screen.getAllByLabelText('栏目').at(-1) ?? field())
      await user.paste(pasted)
      expect(held.value, pasted).to.equal(fen)
    }
  })

  it('is silent while it is typed in, and says afterwards what it cannot read', async () => {
    const held = { value: 100 }
    const { user } = show(<Held input={AmountInput} held={held} />)
    await user.clear(field())
    await user.type(field(), '12，50')
    expect(complaint()).to.equal(null)
    expect(held.value).to.equal(null)
    await user.tab()
    expect(field().value).to.equal('12，50')
    expect(complaint()).to.match(/千分位逗号每三位一个/)
    expect(field().getAttribute('aria-invalid')).to.equal('true')
  })

  it('keeps its form from being sent until it can be read', async () => {
    let sent = 0
    const { user } = show(<Held input={AmountInput} held={{ value: null }} onSubmit={() => sent++} />)
    await user.type(field(), '1.234')
    expect(field().validationMessage).to.match(/精确到分/)
    await user.click(screen.getByRole('button', { name: '提交' }))
    expect(sent).to.equal(0)
    await user.type(field(), '{Backspace}')
    expect(field().validationMessage).to.equal('')
    await user.click(screen.getByRole('button', { name: '提交' }))
    expect(sent).to.equal(1)
  })

  it('holds nothing once it is empty', async () => {
    const held = { value: 123 as number | null }
    const { user } = show(<Held input={AmountInput} held={held} />)
    expect(field().value).to.equal('1.23')
    await user.clear(field())
    await user.tab()
    expect([held.value, field().value, complaint()]).to.deep.equal([null, '', null])
  })

  it('complains in the language that is chosen', async () => {
    const { user } = show(<Held input={AmountInput} held={{ value: null }} />)
    await user.type(field(), 'many')
    await user.tab()
    expect(complaint()).to.match(/数字/)
    await speak('en')
    expect(complaint()).to.match(/number/)
  })
})

describe('fields for other figures', () => {
  const taken: readonly (readonly [string, (props: TypedInputProps<number>) => ReactNode, string, number, string])[] = [
    ['percent', PercentInput, '3.5%', 35_000, '3.5'],
    ['a count', CountInput, '1,200', 1200, '1,200'],
    ['a measure', Metres, '1,000.50', 1000.5, '1000.5'],
  ]
  for (const [name, input, text, value, shown] of taken)
    it(`take ${name} and show it as it is written`, async () => {
      const held = { value: null }
      const { user } = show(<Held input={input} held={held} />)
      await user.type(field(), text)
      await user.tab()
      expect([held.value, field().value]).to.deep.equal([value, shown])
    })

  const refused: readonly (readonly [string, (props: TypedInputProps<number>) => ReactNode, string, RegExp])[] = [
    ['percent finer than four decimals', PercentInput, '3.00001', /四位小数/],
    ['a part of a count', CountInput, '1.5', /整数/],
    ['a measure that is a word', Metres, '三十', /无法识别为数字/],
  ]
  for (const [name, input, text, why] of refused)
    it(`do not take ${name}`, async () => {
      const held = { value: null }
      const { user } = show(<Held input={input} held={held} />)
      await user.type(field(), text)
      await user.tab()
      expect(held.value).to.equal(null)
      expect(complaint()).to.match(why)
    })
})

describe('a field for a day', () => {
  for (const text of ['2026/11/15', '2026.11.15', '20261115', '2026年11月15日'])
    it(`takes ${text}`, async () => {
      const held = { value: null }
      const { user } = show(<Held input={CivilDateInput} held={held} />)
      await user.type(field(), text)
      await user.tab()
      expect([held.value, field().value]).to.deep.equal(['2026-11-15', '2026-11-15'])
    })

  it('says that there is no such day, or that it is later than it may be', async () => {
    const held = { value: null }
    const { user } = show(<Held input={ToToday} held={held} />)
    for (const [text, why] of [
      ['2026-02-30', /没有这一天/],
      ['2026-03-03', /不能晚于业务日期/],
      ['十一月中旬', /无法识别为日期/],
    ] as const) {
      await user.clear(field())
      await user.type(field(), text)
      await user.tab()
      expect(complaint()).to.match(why)
      expect(held.value).to.equal(null)
    }
    await user.clear(field())
    await user.type(field(), '2026-03-02')
    expect(held.value).to.equal('2026-03-02')
  })

  it('takes Enter as the end of typing, and does not send the form', async () => {
    let sent = 0
    const { user } = show(<Held input={CivilDateInput} held={{ value: null }} onSubmit={() => sent++} />)
    await user.type(field(), '2026-11-15{Enter}')
    expect(sent).to.equal(0)
  })

  it('takes a day of its calendar in place of what cannot be read', async () => {
    const held = { value: null }
    const { user } = show(<Held input={CivilDateInput} held={held} />)
    await user.type(field(), '十一月中旬')
    await user.click(screen.getByRole('button', { name: '选择日期' }))
    const day = document.querySelector('td[title$="-20"]')
    fireEvent.click(day ?? field())
    expect(held.value).to.match(/^\d{4}-\d{2}-20$/)
    expect(field().value).to.equal(held.value)
  })
})
