import { Form, Input, Radio, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { DECIDED_BY, GRANT_DECISIONS } from '../../../config/shared/decisions.ts'
import type { PendingChangeRow } from '../../../server/business/party/changes/changes.contract.ts'
import { post } from '../api/client.ts'
import { useAnswer } from '../api/hooks.ts'
import { AmountInput } from '../components/AmountInput.tsx'
import { CivilDateInput } from '../components/CivilDateInput.tsx'
import { CountInput } from '../components/CountInput.tsx'
import { FormPage } from '../components/FormPage.tsx'
import { PercentInput } from '../components/PercentInput.tsx'
import { ReasonField } from '../components/ReasonField.tsx'
import { useLanguage } from '../i18n/i18n.ts'
import { useSession } from '../session/session.ts'
import { CandidateSelect } from './CandidateSelect.tsx'
import { aboutTerms } from './decisions.ts'
import { bodyOf, type GrantValues } from './grantValues.ts'

/** Grants authority to a person or a role, on conditions. */
export function NewGrantPage() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { businessDate } = useSession()
  const [form] = Form.useForm<GrantValues>()
  const holderKind = Form.useWatch('holderKind', form)
  const decision = Form.useWatch('decision', form)
  const roles = decision ? DECIDED_BY[decision] : []
  const products = useAnswer('/products').data?.items ?? []
  const codes = new Map(products.map(({ code, name }) => [code, `${code} ${name[language]}`]))
  const required = [{ required: true, message: t('form.required') }]
  return (
    <FormPage<GrantValues, PendingChangeRow>
      title={t('grants.new')}
      intro={t('grants.intro')}
      section={t('grants.section')}
      form={form}
      initialValues={{
        holderKind: 'person',
        decision: 'approve',
        greatestDiscountPpm: 0,
        approvals: 1,
        validFrom: businessDate,
      }}
      submitLabel={t('grants.new')}
      run={(values, idempotencyKey) => post('/authority-grants', { body: bodyOf(values), idempotencyKey })}
      doneMessage={t('pendingChanges.proposed')}
      donePath={({ number }) => `/pending-changes/${number}`}
      cancelPath="/authority-grants"
    >
      <Form.Item name="decision" label={t('grants.decision')} rules={required}>
        <Select
          onChange={() => form.resetFields(['holderUserId', 'holderRole'])}
          options={GRANT_DECISIONS.map((value) => ({ value, label: t(`grants.decisions.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="holderKind" label={t('grants.holderKind')}>
        <Radio.Group
          options={[
            { value: 'person', label: t('grants.toPerson') },
            { value: 'role', label: t('grants.toRole') },
          ]}
        />
      </Form.Item>
      {holderKind === 'role' ? (
        <Form.Item name="holderRole" label={t('grants.role')} rules={required}>
          <Select options={roles.map((role) => ({ value: role, label: t(`role.${role}`) }))} />
        </Form.Item>
      ) : (
        <Form.Item name="holderUserId" label={t('grants.person')} rules={required}>
          <CandidateSelect decision={decision} />
        </Form.Item>
      )}
      <Form.Item name="productCode" label={t('grants.product')}>
        <Select
          allowClear
          placeholder={t('grants.anyProduct')}
          options={[...codes].map(([value, label]) => ({ value, label }))}
        />
      </Form.Item>
      <Form.Item
        name="limitFen"
        label={t('grants.limit')}
        extra={t(decision && !aboutTerms(decision) ? 'grants.claimLimitHint' : 'grants.limitHint')}
        rules={required}
      >
        <AmountInput />
      </Form.Item>
      {decision && aboutTerms(decision) && (
        <>
          <Form.Item name="greatestDiscountPpm" label={t('grants.discount')} rules={required}>
            <PercentInput />
          </Form.Item>
          <Form.Item name="categories" label={t('grants.categories')} extra={t('grants.categoriesHint')}>
            <Select mode="tags" open={false} suffixIcon={null} />
          </Form.Item>
        </>
      )}
      <Form.Item
        name="territory"
        label={t('grants.territory')}
        extra={t('grants.territoryHint')}
        rules={[{ pattern: /^[1-9]\d{0,5}$/, message: t('grants.territoryHint') }]}
      >
        <Input maxLength={6} inputMode="numeric" autoComplete="off" />
      </Form.Item>
      {decision === 'approve' && (
        <Form.Item
          name="approvals"
          label={t('grants.approvals')}
          extra={t('grants.approvalsHint')}
          rules={[...required, { type: 'number', min: 1, max: 5, message: t('typed.between', { least: 1, most: 5 }) }]}
        >
          <CountInput />
        </Form.Item>
      )}
      <Form.Item name="validFrom" label={t('grants.validFrom')} rules={required}>
        <CivilDateInput />
      </Form.Item>
      <Form.Item name="validTo" label={t('grants.validTo')}>
        <CivilDateInput />
      </Form.Item>
      <div className="wide">
        <ReasonField name="reason" />
      </div>
    </FormPage>
  )
}
