import { useTranslation } from 'react-i18next'
import type { DefinitionView, Difference } from '../../../server/business/reference/definition/definition.contract.ts'
import { ScrollRegion } from '../components/ScrollRegion.tsx'
import { useKeyNames } from '../product/useKeyNames.ts'
import { useProduct } from '../product/useProduct.ts'
import styles from './definition.module.css'
import { differenceText } from './differenceText.ts'
import { productOf, tablesOf } from './tables.ts'
import { useWords } from './useWords.ts'

interface DifferenceTableProps {
  readonly definition: DefinitionView
  readonly differences: readonly Difference[]
}

/** Differences line by line, the changed cells marked; colour is not the only sign, the kind of change stands there too. */
export function DifferenceTable({ definition, differences }: DifferenceTableProps) {
  const { t } = useTranslation()
  const words = useWords(definition)
  const names = useKeyNames(useProduct(productOf(definition.content)).data)
  const tables = tablesOf(definition.content)
  const said = differences.map((difference) => ({ difference, ...differenceText(difference, tables, words, names) }))
  return (
    <ScrollRegion label={t('definitions.compareTitle')}>
      <table className={styles.compare}>
        <caption className="visually-hidden">{t('definitions.compareTitle')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('definitions.item')}</th>
            <th scope="col">{t('definitions.change')}</th>
            <th scope="col">{t('definitions.before')}</th>
            <th scope="col">{t('definitions.after')}</th>
          </tr>
        </thead>
        <tbody>
          {said.map(({ difference: { path, change }, name, before, after }) => (
            <tr key={`${path} ${change}`}>
              <th scope="row">{name}</th>
              <td style={{ width: 'auto', whiteSpace: 'nowrap' }}>{t(`definitions.changes.${change}`)}</td>
              <td className={change === 'added' ? undefined : styles.removed}>{before}</td>
              <td className={change === 'removed' ? undefined : change === 'added' ? styles.added : styles.changed}>
                {after}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
