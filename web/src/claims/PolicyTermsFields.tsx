import { Form, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../i18n/i18n.ts'
import { InsuredItemsChoice } from '../object/InsuredItemsChoice.tsx'
import type { useNoticePolicy } from './useNoticePolicy.ts'

/** What is concerned and under which cover, from the terms of the policy that is named. */
export function PolicyTermsFields({ policy }: { readonly policy: ReturnType<typeof useNoticePolicy> }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { whole, unknown, terms, product } = policy
  const object = product?.objectName[language] ?? t('kind.item')
  const required = [{ required: true, message: t('form.required') }]
  if (!terms) {
    const hint = unknown ? t('claims.policyUnknown') : whole ? null : t('claims.choosePolicyFirst')
    return (
      <Form.Item label={t('claims.chooseItems', { object })} className="wide" required>
        <span className="muted">{hint}</span>
      </Form.Item>
    )
  }
  const nameOf = (code: string) => product?.covers.find((cover) => cover.code === code)?.name[language] ?? code
  return (
    <>
      <Form.Item name="itemNos" label={t('claims.chooseItems', { object })} rules={required} className="wide">
        <InsuredItemsChoice items={terms.items} />
      </Form.Item>
      <Form.Item name="cover" label={t('claims.cover')} rules={required} className="wide">
        <Radio.Group options={terms.covers.map(({ code }) => ({ value: code, label: nameOf(code) }))} />
      </Form.Item>
    </>
  )
}
