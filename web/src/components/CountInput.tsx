import { formatCount } from '../format.ts'
import { readCount } from '../typed.ts'
import { DecimalInput, type DecimalInputProps } from './DecimalInput.tsx'

/** A whole number, with its unit beside it. */
export function CountInput({ unit = '', ...props }: DecimalInputProps & { readonly unit?: string }) {
  return <DecimalInput {...props} show={formatCount} read={readCount} suffix={unit} />
}
