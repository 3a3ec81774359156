import { formatCount, parseCount } from '../format.ts'
import { DecimalInput, type DecimalInputProps } from './DecimalInput.tsx'

/** A whole number, with its unit beside it. */
export function CountInput({ unit = '', ...props }: DecimalInputProps & { readonly unit?: string }) {
  return <DecimalInput {...props} show={formatCount} parse={parseCount} suffix={unit} />
}
