import { Input } from 'antd'
import { useState } from 'react'

export interface DecimalInputProps {
  /** Given by the form's label. */
  readonly id?: string
  readonly value?: number | null
  readonly onChange?: (value: number | null) => void
  readonly disabled?: boolean
  /** When the person has finished typing. */
  readonly onLeave?: () => void
}

interface Decimal extends DecimalInputProps {
  readonly show: (value: number) => string
  readonly parse: (text: string) => number | null
  readonly suffix: string
}

/** Text while it is typed, an integer underneath; what cannot be read exactly stays visible and counts as missing. */
export function DecimalInput({ id, value, onChange, disabled, onLeave, show, parse, suffix }: Decimal) {
  const [typed, setTyped] = useState<string | null>(null)
  const current = value ?? null
  const text = typed !== null && parse(typed) === current ? typed : current === null ? (typed ?? '') : show(current)
  return (
    <Input
      id={id}
      inputMode="decimal"
      autoComplete="off"
      className="tabular"
      suffix={suffix}
      disabled={disabled}
      status={text !== '' && parse(text) === null ? 'error' : undefined}
      value={text}
      onChange={(event) => {
        setTyped(event.target.value)
        onChange?.(parse(event.target.value))
      }}
      onBlur={() => {
        if (current !== null) setTyped(null)
        onLeave?.()
      }}
    />
  )
}
