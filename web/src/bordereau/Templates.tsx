import { Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { fileAddress } from '../api/asking.ts'
import { useAnswer } from '../api/hooks.ts'
import { useLanguage } from '../i18n/i18n.ts'

/** Empty lists to fill in, one for each product. */
export function Templates() {
  const { t } = useTranslation()
  const language = useLanguage()
  const products = useAnswer('/products')
  return (
    <Form.Item label={t('bordereaux.template')}>
      <ul>
        {(products.data?.items ?? []).map(({ code, name }) => (
          <li key={code}>
            <a href={fileAddress('/products/:code/bordereau-template.xlsx', { code, language })}>{name[language]}</a>
          </li>
        ))}
      </ul>
    </Form.Item>
  )
}
