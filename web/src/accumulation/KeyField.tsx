import { Form, Input, Select, type SelectProps } from 'antd'
import { useTranslation } from 'react-i18next'
import type { AccumulationDimension } from '../../../server/business/risk/accumulation/accumulation.contract.ts'
import { useKeptAnswer } from '../api/hooks.ts'
import { OrganisationSelect } from '../components/OrganisationSelect.tsx'
import { useLanguage } from '../i18n/i18n.ts'

/** For which maker, user, category or site; left empty, for all without figures of their own. */
export function KeyField({ dimension }: { readonly dimension: AccumulationDimension }) {
  const { t } = useTranslation()
  return (
    <Form.Item name="key" label={t(`accumulations.dimensions.${dimension}`)} extra={t('accumulations.keyHint')}>
      {dimension === 'site' ? (
        <Input maxLength={100} />
      ) : dimension === 'category' ? (
        <CategorySelect />
      ) : (
        <OrganisationSelect allowClear kind={dimension === 'maker' ? 'manufacturer' : 'equipmentUser'} />
      )}
    </Form.Item>
  )
}

/** Passes on what a form hands in. */
function CategorySelect(props: SelectProps) {
  const language = useLanguage()
  const editions = useKeptAnswer('/catalogue-editions')
  const categories = editions.data?.items.flatMap((edition) => edition.categories) ?? []
  const names = new Map(categories.map((category) => [category.code, category[language]]))
  const options = [...names].map(([value, label]) => ({ value, label }))
  return <Select {...props} allowClear options={options} showSearch={{ optionFilterProp: 'label' }} />
}
