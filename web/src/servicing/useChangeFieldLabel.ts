import { useTranslation } from 'react-i18next'
import type { ProductView } from '../../../server/business/reference/product/product.contract.ts'
import { useLanguage } from '../i18n/i18n.ts'
import type { ChangeAction } from './change.ts'
import { useActionName } from './words.ts'

/** Names a field that the server objected to, by the action it is part of: `actions.0.totalLimitFen` -> 第 1 项：变更限额 · 总责任限额. */
export function useChangeFieldLabel(product: ProductView, actions: readonly ChangeAction[]): (field: string) => string {
  const { t, i18n } = useTranslation()
  const language = useLanguage()
  const actionName = useActionName()
  /** A part of a field as product and record call it; its place where it is a number. */
  const word = (part: string): string => {
    if (/^\d+$/.test(part)) return t('record.element', { n: Number(part) + 1 })
    const own = product.itemForm.find(({ name }) => name === part)?.label[language]
    const stored = `record.field.${part}`
    return own ?? (i18n.exists(stored) ? t(stored as 'record.field.totalLimitFen') : part)
  }
  return (field) => {
    const [group = '', place, ...rest] = field.split('.')
    const action = group === 'actions' && place !== undefined ? actions[Number(place)] : undefined
    if (!action) return field.split('.').filter(isSaid).map(word).join(' · ')
    const name = t('endorsements.actionNumbered', { n: Number(place) + 1, name: actionName(action.type) })
    return [name, ...rest.filter(isSaid).map(word)].join(' · ')
  }
}

/** What only holds the parts of an action together has no name of its own. */
const isSaid = (part: string): boolean => !['item', 'changes', 'cover', 'attributes'].includes(part)
