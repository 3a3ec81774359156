import { formatPpm } from '../format.ts'
import { readPercent } from '../typed.ts'
import { DecimalInput, type DecimalInputProps } from './DecimalInput.tsx'

/** Percent as a person types them, parts per million underneath. */
export function PercentInput(props: DecimalInputProps) {
  return <DecimalInput {...props} show={(ppm) => formatPpm(ppm).slice(0, -1)} read={readPercent} suffix="%" />
}
