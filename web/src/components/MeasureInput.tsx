import { unitText } from '../format.ts'
import { readMeasure } from '../typed.ts'
import { DecimalInput, type DecimalInputProps } from './DecimalInput.tsx'

/** A measured value, with its unit beside it. */
export function MeasureInput({ unit, ...props }: DecimalInputProps & { readonly unit: string }) {
  return <DecimalInput {...props} show={String} read={readMeasure} suffix={unitText(unit)} />
}
