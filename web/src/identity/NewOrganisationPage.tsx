import { useTranslation } from 'react-i18next'
import type {
  OrganisationRequest,
  OrganisationView,
} from '../../../server/business/party/identity/identity.contract.ts'
import { post } from '../api/client.ts'
import { FormPage } from '../components/FormPage.tsx'
import { type ControllerValues, controllersOf } from './controllerValues.ts'
import { OrganisationFields } from './OrganisationFields.tsx'
import { type OfficeValues, officeOf } from './officeValues.ts'
import { type StandingValues, standingOf } from './standingValues.ts'

type NewOrganisation = Omit<OrganisationRequest, 'controllers' | 'insurerStanding' | 'insurerOffice'> & {
  readonly controllers: readonly ControllerValues[]
  readonly insurerStanding?: StandingValues
  readonly insurerOffice?: OfficeValues
}

/** Puts an organisation on file. */
export function NewOrganisationPage() {
  const { t } = useTranslation()
  return (
    <FormPage<NewOrganisation, OrganisationView>
      title={t('organisations.new')}
      section={t('organisations.facts')}
      initialValues={{ controllers: [] }}
      submitLabel={t('action.save')}
      run={async ({ recommenderId, controllers, insurerStanding, insurerOffice, ...facts }, idempotencyKey) =>
        post('/organisations', {
          idempotencyKey,
          body: {
            ...facts,
            recommenderId: facts.kind === 'manufacturer' ? (recommenderId ?? null) : null,
            controllers: await controllersOf(controllers),
            insurerStanding: standingOf(insurerStanding),
            insurerOffice: officeOf(insurerOffice),
          },
        })
      }
      doneMessage={t('organisations.created')}
      donePath={({ id }) => `/organisations/${id}`}
      cancelPath="/organisations"
    >
      <OrganisationFields />
    </FormPage>
  )
}
