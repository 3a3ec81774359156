import { Input, type InputRef } from 'antd'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Typed, TypedProblem } from '../typed.ts'
import { typedValue } from '../typed.ts'

export interface TypedInputProps<T> {
  /** Given by the form's label. */
  readonly id?: string
  readonly value?: T | null
  readonly onChange?: (value: T | null) => void
  readonly disabled?: boolean
  /** When the person has finished typing. */
  readonly onLeave?: () => void
}

interface Reading<T> extends TypedInputProps<T> {
  readonly show: (value: T) => string
  readonly read: (text: string) => Typed<T>
  readonly suffix?: ReactNode
  readonly placeholder?: string
  readonly inputMode?: 'decimal' | 'numeric'
  readonly onKeyDown?: (event: KeyboardEvent) => void
}

/**
 * Text while it is typed, a value underneath. What cannot be read whole stays visible with a sentence why, is no value,
 * and keeps its form from being sent (as the browser's own validation does): nothing older stands in for it.
 */
export function TypedInput<T extends string | number>({ value, onChange, onLeave, show, read, ...input }: Reading<T>) {
  const { t } = useTranslation()
  const field = useRef<InputRef>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const [typing, setTyping] = useState(false)
  const current = value ?? null
  const text = shownText(typed, current, show, read)
  const problem = problemOf(text, read)
  const sentence = problem ? t(`typed.${problem}`) : ''
  useEffect(() => field.current?.input?.setCustomValidity(sentence), [sentence])
  return (
    <>
      <Input
        {...input}
        ref={field}
        autoComplete="off"
        className="tabular"
        status={problem ? 'error' : undefined}
        aria-invalid={problem ? true : undefined}
        value={text}
        onChange={(event) => {
          setTyped(event.target.value)
          setTyping(true)
          onChange?.(event.target.value.trim() === '' ? null : typedValue(read(event.target.value)))
        }}
        onBlur={() => {
          setTyping(false)
          if (current !== null) setTyped(null)
          onLeave?.()
        }}
      />
      {problem && !typing && (
        <div role="alert" className="unread">
          {sentence}
        </div>
      )}
    </>
  )
}

/** What was typed as long as it says the value, or nothing that can be read; otherwise the value. */
function shownText<T>(
  typed: string | null,
  current: T | null,
  show: (value: T) => string,
  read: (text: string) => Typed<T>,
): string {
  if (typed !== null && (typed.trim() === '' ? null : typedValue(read(typed))) === current) return typed
  return current === null ? '' : show(current)
}

function problemOf<T>(text: string, read: (text: string) => Typed<T>): TypedProblem | null {
  if (text.trim() === '') return null
  const typed = read(text)
  return 'problem' in typed ? typed.problem : null
}

/** Whether everything typed on the page can be read; the browser points at the first field that cannot. */
export const isReadWhole = (): boolean => [...document.forms].every((form) => form.reportValidity())
