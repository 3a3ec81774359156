import { Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { ORGANISATION_KINDS } from '../../../config/shared/roles.ts'
import type { OrganisationKind } from '../../../server/business/party/identity/identity.contract.ts'
import { OrganisationSelect } from '../components/OrganisationSelect.tsx'
import { ControllersField } from './ControllersField.tsx'
import { OfficeField } from './OfficeField.tsx'
import { StandingField } from './StandingField.tsx'

/** The particulars of an organisation; its kind is chosen once, at the beginning. */
export function OrganisationFields({ kind }: { readonly kind?: OrganisationKind }) {
  const { t } = useTranslation()
  const form = Form.useFormInstance<{ kind?: OrganisationKind }>()
  const chosen = Form.useWatch('kind', form)
  const required = [{ required: true, whitespace: true, message: t('form.required') }]
  return (
    <>
      {!kind && (
        <Form.Item
          name="kind"
          label={t('organisations.kind')}
          rules={required}
          className="wide"
          extra={t('organisations.kindHint')}
        >
          <Select options={ORGANISATION_KINDS.map((value) => ({ value, label: t(`organisationKind.${value}`) }))} />
        </Form.Item>
      )}
      <Form.Item name="nameZh" label={t('organisations.nameZh')} rules={required} className="wide">
        <Input maxLength={200} lang="zh-CN" />
      </Form.Item>
      <Form.Item name="nameEn" label={t('organisations.nameEn')} rules={required} className="wide">
        <Input maxLength={200} lang="en" />
      </Form.Item>
      <Form.Item
        name="uscc"
        label={t('organisations.uscc')}
        rules={[...required, { len: 18, message: t('organisations.usccLength') }]}
        normalize={(text: string) => text.trim().toUpperCase()}
        validateTrigger="onBlur"
      >
        <Input maxLength={18} autoComplete="off" spellCheck={false} className="tabular" />
      </Form.Item>
      <Form.Item
        name="region"
        label={t('organisations.region')}
        rules={[...required, { pattern: /^[1-9]\d{5}$/, message: t('organisations.regionFormat') }]}
        extra={t('organisations.regionHint')}
        validateTrigger="onBlur"
      >
        <Input maxLength={6} inputMode="numeric" autoComplete="off" className="tabular" />
      </Form.Item>
      {(kind ?? chosen) === 'manufacturer' && (
        <Form.Item name="recommenderId" label={t('organisations.recommender')} rules={required} className="wide">
          <OrganisationSelect kind="recommender" />
        </Form.Item>
      )}
      {(kind ?? chosen) === 'insurer' && <OfficeField />}
      {(kind ?? chosen) === 'insurer' && <StandingField />}
      <ControllersField />
      <Form.Item
        name="otherThan"
        label={t('organisations.otherThan')}
        className="wide"
        extra={t('organisations.otherThanHint')}
      >
        <OrganisationSelect mode="multiple" inactive />
      </Form.Item>
    </>
  )
}
