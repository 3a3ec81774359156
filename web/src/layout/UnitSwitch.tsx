import { useTranslation } from 'react-i18next'
import { useAmountUnit } from '../components/amountUnit.ts'
import type { AmountUnit } from '../format.ts'
import styles from './frame.module.css'

const NEXT: Readonly<Record<AmountUnit, AmountUnit>> = { yuan: 'wan', wan: 'yi', yi: 'yuan' }

/** Goes round 元, 万元 and 亿元 for the amounts of lists. */
export function UnitSwitch() {
  const { t } = useTranslation()
  const { unit, setUnit } = useAmountUnit()
  return (
    <button type="button" className={styles.plainButton} title={t('top.unitHint')} onClick={() => setUnit(NEXT[unit])}>
      {t('top.unit', { unit: t(`unit.${unit}`) })}
    </button>
  )
}
