import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type {
  PersonOutcomeView,
  UpdateUserRequest,
  UserView,
} from '../../../server/business/party/identity/identity.contract.ts'
import { put } from '../api/client.ts'
import { useAnswer } from '../api/hooks.ts'
import { FormPage } from '../components/FormPage.tsx'
import { ReasonField } from '../components/ReasonField.tsx'
import { ResourceView } from '../components/ResourceView.tsx'
import { outcomePath } from './outcomePath.ts'
import { UserFields } from './UserFields.tsx'

export function EditUserPage() {
  const { number = '' } = useParams()
  const user = useAnswer('/users/:userId', { userId: number })
  return <ResourceView query={user}>{(data) => <EditUser user={data} />}</ResourceView>
}

/** Changes name and roles. What takes away holds at once and ends the person's sessions; what widens waits. */
function EditUser({ user }: { readonly user: UserView }) {
  const { t } = useTranslation()
  // What was opened is what is corrected, even if it is read again meanwhile.
  const [{ id, version, name, roles, organisationKind }] = useState(user)
  return (
    <FormPage<UpdateUserRequest, PersonOutcomeView>
      title={`${t('users.edit')} · ${name}`}
      intro={t('users.editIntro')}
      section={t('account.person')}
      initialValues={{ name, roles }}
      submitLabel={t('action.save')}
      run={(body) => put('/users/:userId', { userId: id, version, body })}
      doneMessage={({ pendingChange }) => t(pendingChange ? 'pendingChanges.proposed' : 'users.saved')}
      donePath={outcomePath}
      cancelPath={`/users/${id}`}
    >
      <UserFields kind={organisationKind} />
      <div className="wide">
        <ReasonField name="reason" label={t('users.reason')} />
      </div>
    </FormPage>
  )
}
