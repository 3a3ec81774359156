import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import type { KeyboardEvent } from 'react'

interface CivilDateInputProps {
  /** Given by the form's label. */
  readonly id?: string
  readonly value?: string | null
  readonly onChange?: (date: string | null) => void
  /** No later than this day. */
  readonly max?: string
}

/** A civil date typed or picked as `2026-03-01`. */
export function CivilDateInput({ id, value, onChange, max }: CivilDateInputProps) {
  return (
    <DatePicker
      id={id}
      style={{ width: '100%' }}
      format="YYYY-MM-DD"
      placeholder="YYYY-MM-DD"
      value={value ? dayjs(value) : null}
      onKeyDown={keepForm}
      maxDate={max ? dayjs(max) : undefined}
      onChange={(date) => onChange?.(date ? date.format('YYYY-MM-DD') : null)}
    />
  )
}

/** Enter takes the typed date; it does not send the form around it. */
function keepForm(event: KeyboardEvent) {
  if (event.key === 'Enter') event.preventDefault()
}
