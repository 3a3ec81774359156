import { Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CatalogueEditionView } from '../../../server/business/reference/catalogue/catalogue.contract.ts'
import type { AccumulationDimension } from '../../../server/business/risk/accumulation/accumulation.contract.ts'
import { useList } from '../api/hooks.ts'
import { useOrganisationOptions } from '../components/useOrganisations.ts'
import { useLanguage } from '../i18n/i18n.ts'

/** For which maker, user, category or site; left empty, for all without figures of their own. */
export function KeyField({ dimension }: { readonly dimension: AccumulationDimension }) {
  const { t } = useTranslation()
  const options = useKeyOptions(dimension)
  return (
    <Form.Item name="key" label={t(`accumulations.dimensions.${dimension}`)} extra={t('accumulations.keyHint')}>
      {options ? (
        <Select allowClear options={[...options]} showSearch={{ optionFilterProp: 'label' }} />
      ) : (
        <Input maxLength={100} />
      )}
    </Form.Item>
  )
}

interface Option {
  readonly value: string
  readonly label: string
}

/** What can be chosen; null where people write it themselves. */
function useKeyOptions(dimension: AccumulationDimension): readonly Option[] | null {
  const language = useLanguage()
  const makers = useOrganisationOptions('manufacturer')
  const users = useOrganisationOptions('equipmentUser')
  const editions = useList<CatalogueEditionView>(dimension === 'category' ? '/catalogue-editions' : null)
  if (dimension === 'site') return null
  if (dimension !== 'category') return dimension === 'maker' ? makers : users
  const categories = editions.data?.items.flatMap((edition) => edition.categories) ?? []
  const names = new Map(categories.map((category) => [category.code, category[language]]))
  return [...names].map(([value, label]) => ({ value, label }))
}
