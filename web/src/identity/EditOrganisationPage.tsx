import { Checkbox, Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type {
  OrganisationOutcomeView,
  OrganisationRequest,
  OrganisationView,
} from '../../../server/business/party/identity/identity.contract.ts'
import { put } from '../api/client.ts'
import { useAnswer } from '../api/hooks.ts'
import { FormPage } from '../components/FormPage.tsx'
import { ReasonField } from '../components/ReasonField.tsx'
import { ResourceView } from '../components/ResourceView.tsx'
import { useLanguage } from '../i18n/i18n.ts'
import { type ControllerValues, controllersOf, useControllerValues } from './controllerValues.ts'
import { OrganisationFields } from './OrganisationFields.tsx'
import { type OfficeValues, officeOf } from './officeValues.ts'
import { type StandingValues, standingOf, standingValues } from './standingValues.ts'

type OrganisationCorrection = Omit<
  OrganisationRequest,
  'kind' | 'controllers' | 'insurerStanding' | 'insurerOffice'
> & {
  readonly controllers: readonly ControllerValues[]
  readonly insurerStanding?: StandingValues
  readonly insurerOffice?: OfficeValues
  readonly active: boolean
  readonly reason?: string
}

export function EditOrganisationPage() {
  const { number = '' } = useParams()
  const organisation = useAnswer('/organisations/:organisationId', { organisationId: number })
  return (
    <ResourceView query={organisation}>{(data) => <WithControllers key={data.id} organisation={data} />}</ResourceView>
  )
}

/** The form begins once those on file who hold shares are known by name. */
function WithControllers({ organisation }: { readonly organisation: OrganisationView }) {
  const controllers = useControllerValues(organisation.details?.controllers ?? [])
  return controllers && <EditOrganisation organisation={organisation} controllers={controllers} />
}

interface EditOrganisationProps {
  readonly organisation: OrganisationView
  readonly controllers: readonly ControllerValues[]
}

/** Corrects an organisation or makes it inactive; what decides who may do what goes before a second person. */
function EditOrganisation({ organisation, controllers: shareholders }: EditOrganisationProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  // What was opened is what is corrected, even if it is read again meanwhile.
  const [{ id, version, kind, nameZh, nameEn, region, active, details }] = useState(organisation)
  return (
    <FormPage<OrganisationCorrection, OrganisationOutcomeView>
      title={`${t('organisations.edit')} · ${language === 'zh' ? nameZh : nameEn}`}
      intro={t('organisations.editIntro')}
      section={t('organisations.facts')}
      initialValues={{
        nameZh,
        nameEn,
        region,
        active,
        uscc: details?.uscc ?? '',
        recommenderId: details?.recommenderId ?? null,
        controllers: shareholders,
        insurerStanding: standingValues(details?.insurerStanding ?? null),
        insurerOffice: details?.insurerOffice ?? {},
      }}
      submitLabel={t('action.save')}
      run={async ({ recommenderId, controllers, insurerStanding, insurerOffice, ...facts }) =>
        put('/organisations/:organisationId', {
          organisationId: id,
          version,
          body: {
            ...facts,
            recommenderId: recommenderId ?? null,
            controllers: await controllersOf(controllers),
            insurerStanding: standingOf(insurerStanding),
            insurerOffice: officeOf(insurerOffice),
          },
        })
      }
      doneMessage={({ pendingChange }) => t(pendingChange ? 'pendingChanges.proposed' : 'organisations.saved')}
      donePath={({ pendingChange }) =>
        pendingChange ? `/pending-changes/${pendingChange.number}` : `/organisations/${id}`
      }
      cancelPath={`/organisations/${id}`}
    >
      <OrganisationFields kind={kind} />
      <Form.Item name="active" valuePropName="checked" className="wide" extra={t('organisations.inactiveHint')}>
        <Checkbox>{t('organisations.activeField')}</Checkbox>
      </Form.Item>
      <div className="wide">
        <ReasonField name="reason" label={t('users.reason')} required={false} />
      </div>
    </FormPage>
  )
}
