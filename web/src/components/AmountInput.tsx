import { useTranslation } from 'react-i18next'
import { formatFen, parseYuan } from '../format.ts'
import { DecimalInput, type DecimalInputProps } from './DecimalInput.tsx'

/** Yuan as a person types them, fen underneath. */
export function AmountInput(props: DecimalInputProps) {
  const { t } = useTranslation()
  return <DecimalInput {...props} show={(fen) => formatFen(fen)} parse={parseYuan} suffix={t('unit.yuan')} />
}
