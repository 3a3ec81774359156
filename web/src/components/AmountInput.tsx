import { useTranslation } from 'react-i18next'
import { formatFen } from '../format.ts'
import { readYuan } from '../typed.ts'
import { DecimalInput, type DecimalInputProps } from './DecimalInput.tsx'

/** Yuan as a person types them, fen underneath. */
export function AmountInput(props: DecimalInputProps) {
  const { t } = useTranslation()
  return <DecimalInput {...props} show={(fen) => formatFen(fen)} read={readYuan} suffix={t('unit.yuan')} />
}
