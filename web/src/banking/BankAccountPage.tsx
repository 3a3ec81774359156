import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import type { BankAccountEndingBody, BankAccountView } from '../../../server/business/party/banking/banking.contract.ts'
import type { PendingChangeRow } from '../../../server/business/party/changes/changes.contract.ts'
import { post } from '../api/client.ts'
import { useAnswer } from '../api/hooks.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { Explained } from '../components/Explained.tsx'
import { Facts } from '../components/Facts.tsx'
import { InstantText } from '../components/InstantText.tsx'
import { ObjectPage } from '../components/ObjectPage.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { ReasonField } from '../components/ReasonField.tsx'
import { ResourceView } from '../components/ResourceView.tsx'
import { Section } from '../components/Section.tsx'
import { StateTag } from '../components/StateTag.tsx'
import { Timeline } from '../components/Timeline.tsx'
import { useOpen } from '../components/useOpen.ts'
import { BankAccountDialog } from './BankAccountDialog.tsx'
import { standingOf } from './standing.ts'

export function BankAccountPage() {
  const { number = '' } = useParams()
  const account = useAnswer('/bank-accounts/:number', { number })
  return <ResourceView query={account}>{(data) => <AccountDetails account={data} />}</ResourceView>
}

/** One account and what its organisation may ask of a second person about it. */
function AccountDetails({ account }: { readonly account: BankAccountView }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { open, show, close } = useOpen<'change' | 'end'>()
  const { number, version, endedAt } = account
  const toChange = (change: PendingChangeRow) => void navigate(`/pending-changes/${change.number}`)
  return (
    <ObjectPage
      kind={t('kind.bankAccount')}
      number={number}
      status={<StateTag kind="active" state={standingOf(account)} />}
      figures={[
        { label: t('banking.bank'), value: account.bank },
        { label: t('banking.accountNumber'), value: account.accountNumber },
        { label: t('banking.purpose'), value: t(`banking.purposes.${account.purpose}`) },
      ]}
      allowedEvents={account.allowedEvents}
      actions={[
        { event: 'change', label: t('banking.change'), onClick: show('change') },
        { event: 'end', label: t('banking.end'), kind: 'danger', onClick: show('end') },
      ]}
      aside={<Timeline path="/bank-accounts/:number/history" number={number} />}
    >
      <Section title={t('banking.section')}>
        <Facts
          facts={[
            { label: t('banking.organisation'), value: <OrganisationName id={account.organisationId} /> },
            { label: t('banking.accountHolder'), value: account.accountHolder },
            { label: t('banking.since'), value: <InstantText at={account.createdAt} /> },
            ...(endedAt ? [{ label: t('banking.endedAt'), value: <InstantText at={endedAt} /> }] : []),
          ]}
        />
      </Section>
      {open === 'change' && <BankAccountDialog account={account} onProposed={toChange} onClose={close} />}
      {open === 'end' && (
        <ActionDialog<BankAccountEndingBody>
          title={t('banking.end')}
          danger
          preview={<Explained text={t('banking.endPreview')} />}
          confirmLabel={t('pendingChanges.propose')}
          run={async (body, idempotencyKey) =>
            toChange(await post('/bank-accounts/:number/ending', { number, version, idempotencyKey, body }))
          }
          doneMessage={t('pendingChanges.proposed')}
          onClose={close}
        >
          <ReasonField name="reason" />
        </ActionDialog>
      )}
    </ObjectPage>
  )
}
