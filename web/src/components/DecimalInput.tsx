import type { Typed } from '../typed.ts'
import { TypedInput, type TypedInputProps } from './TypedInput.tsx'

export type DecimalInputProps = TypedInputProps<number>

interface Decimal extends DecimalInputProps {
  readonly show: (value: number) => string
  readonly read: (text: string) => Typed<number>
  readonly suffix: string
}

/** A figure as people type it, an exact number underneath. */
export const DecimalInput = (props: Decimal) => <TypedInput<number> {...props} inputMode="decimal" />
