import { Checkbox, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { OrganisationKind, Role } from '../../../server/business/party/identity/identity.contract.ts'
import styles from './identity.module.css'
import { rolesOfKind } from './roles.ts'

interface RoleChoiceProps {
  readonly kind: OrganisationKind
  /** Given by the form. */
  readonly value?: Role[]
  readonly onChange?: (roles: Role[]) => void
}

/** A group of boxes. What else the form says of its fields, that one must be filled, is no property of a group. */
function RoleChoice({ kind, value, onChange }: RoleChoiceProps) {
  const { t } = useTranslation()
  const options = rolesOfKind(kind).map((role) => ({ value: role, label: t(`role.${role}`) }))
  return (
    <Checkbox.Group<Role>
      className={styles.roles}
      options={options}
      value={value}
      onChange={onChange}
      aria-label={t('users.roles')}
    />
  )
}

/** Name and the roles that fit the organisation. */
export function UserFields({ kind }: { readonly kind: OrganisationKind | undefined }) {
  const { t } = useTranslation()
  const required = [{ required: true, message: t('form.required') }]
  return (
    <>
      <Form.Item name="name" label={t('users.name')} rules={required} className="wide">
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="roles"
        label={t('users.roles')}
        extra={kind === 'insurer' && t('users.limitsAreGranted')}
        rules={required}
        className="wide"
      >
        {kind ? <RoleChoice kind={kind} /> : <span className="muted">{t('users.organisationFirst')}</span>}
      </Form.Item>
    </>
  )
}
