import { CalendarOutlined } from '@ant-design/icons'
import { Button, Calendar, Popover } from 'antd'
import dayjs from 'dayjs'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readCivilDate, type Typed } from '../typed.ts'
import { TypedInput, type TypedInputProps } from './TypedInput.tsx'

interface CivilDateInputProps extends TypedInputProps<string> {
  /** No later than this day. */
  readonly max?: string
}

/** The button is taller than a line of text; it must not make the field taller than its neighbours. */
const WITHIN_THE_LINE = { marginBlock: -2 } as const

/** A civil date typed, in any of the ways people write one, or picked from a calendar. */
export function CivilDateInput({ max, ...props }: CivilDateInputProps) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const read = (text: string): Typed<string> => {
    const typed = readCivilDate(text)
    return 'value' in typed && max !== undefined && typed.value > max ? { problem: 'afterToday' } : typed
  }
  const calendar = (
    <div style={{ width: 296 }}>
      <Calendar
        fullscreen={false}
        value={dayjs(props.value ?? max ?? undefined)}
        validRange={[dayjs('1000-01-01'), dayjs(max ?? '9998-12-31')]}
        onSelect={(day, { source }) => {
          if (source !== 'date') return
          props.onChange?.(day.format('YYYY-MM-DD'))
          setOpen(false)
        }}
      />
    </div>
  )
  return (
    <TypedInput<string>
      {...props}
      show={(date) => date}
      read={read}
      placeholder="YYYY-MM-DD"
      onKeyDown={keepForm}
      suffix={
        <Popover
          content={calendar}
          trigger="click"
          placement="bottomRight"
          open={open}
          onOpenChange={setOpen}
          destroyOnHidden
        >
          <Button
            type="text"
            size="small"
            style={WITHIN_THE_LINE}
            icon={<CalendarOutlined />}
            aria-label={t('typed.pickDay')}
            disabled={props.disabled}
          />
        </Popover>
      }
    />
  )
}

/** Enter takes the typed date; it does not send the form around it. */
function keepForm(event: KeyboardEvent) {
  if (event.key === 'Enter') event.preventDefault()
}
