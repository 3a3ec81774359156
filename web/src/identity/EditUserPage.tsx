import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { UpdateUserRequest, UserView } from '../../../server/identity/identity.contract.ts'
import { put } from '../api/client.ts'
import { useResource } from '../api/hooks.ts'
import { FormPage } from '../components/FormPage.tsx'
import { ResourceView } from '../components/ResourceView.tsx'
import { authorityOf } from './authorityOf.ts'
import { UserFields } from './UserFields.tsx'

export function EditUserPage() {
  const { number = '' } = useParams()
  const user = useResource<UserView>(`/users/${number}`)
  return <ResourceView query={user}>{(data) => <EditUser user={data} />}</ResourceView>
}

/** Changes name, roles and authority; the person's sessions end, since they act with what was. */
function EditUser({ user }: { readonly user: UserView }) {
  const { t } = useTranslation()
  // What was opened is what is corrected, even if it is read again meanwhile.
  const [{ id, version, name, roles, authority, organisationKind }] = useState(user)
  return (
    <FormPage<UpdateUserRequest, UserView>
      title={`${t('users.edit')} · ${name}`}
      intro={t('users.editIntro')}
      section={t('account.person')}
      initialValues={{ name, roles, authority }}
      submitLabel={t('action.save')}
      run={(values) => put(`/users/${id}`, { version, body: { ...values, authority: authorityOf(values.authority) } })}
      doneMessage={t('users.saved')}
      donePath={() => `/users/${id}`}
      cancelPath={`/users/${id}`}
    >
      <UserFields kind={organisationKind} />
    </FormPage>
  )
}
