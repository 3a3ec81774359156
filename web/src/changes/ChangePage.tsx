import { Alert } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { PendingChangeView } from '../../../server/business/party/changes/changes.contract.ts'
import { useAnswer } from '../api/hooks.ts'
import type { AllowedEvent, PageAction } from '../components/actions.ts'
import { Facts } from '../components/Facts.tsx'
import { InstantText } from '../components/InstantText.tsx'
import { ObjectPage } from '../components/ObjectPage.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { ResourceView } from '../components/ResourceView.tsx'
import { Section } from '../components/Section.tsx'
import { StateTag } from '../components/StateTag.tsx'
import { Timeline } from '../components/Timeline.tsx'
import { useOpen } from '../components/useOpen.ts'
import { useMarks } from '../i18n/useMarks.ts'
import { SecretDialog } from '../identity/SecretDialog.tsx'
import { ChangeContent } from './ChangeContent.tsx'
import { ChangeDialog, type ChangeDialogName } from './ChangeDialog.tsx'
import { ChangeTitle } from './ChangeTitle.tsx'

/** One change: what is to be, what is there now, who wants it, who decides. */
export function ChangePage() {
  const { number = '' } = useParams()
  const change = useAnswer('/pending-changes/:number', { number })
  return <ResourceView query={change}>{(data) => <ChangeDetails change={data} />}</ResourceView>
}

function ChangeDetails({ change }: { readonly change: PendingChangeView }) {
  const { t } = useTranslation()
  const marks = useMarks()
  const { open, show, close } = useOpen<ChangeDialogName>()
  const [oneTimePassword, setOneTimePassword] = useState<string | null>(null)
  const { number, kind, state, proposed, confirmed, effective, ending, effectiveFrom } = change
  const allowed: readonly AllowedEvent[] = [
    ...change.allowedEvents,
    ...(change.unseen ? [{ event: 'acknowledge', allowed: true }] : []),
  ]
  const actions: PageAction[] = [
    { event: 'acknowledge', label: t('pendingChanges.acknowledge'), kind: 'primary', onClick: show('acknowledge') },
    { event: 'confirm', label: t('pendingChanges.confirm'), kind: 'primary', onClick: show('confirm') },
    { event: 'takeEffect', label: t('pendingChanges.takeEffect'), kind: 'primary', onClick: show('takeEffect') },
    { event: 'refuse', label: t('pendingChanges.refuse'), kind: 'danger', onClick: show('refuse') },
    { event: 'object', label: t('pendingChanges.object'), kind: 'danger', onClick: show('object') },
    { event: 'withdraw', label: t('pendingChanges.withdraw'), onClick: show('withdraw') },
  ]
  return (
    <ObjectPage
      kind={t(`pendingChanges.kinds.${kind}`)}
      number={number}
      status={<StateTag kind="pendingChange" state={state} />}
      figures={[
        { label: t('pendingChanges.about'), value: <ChangeTitle change={change} /> },
        { label: t('pendingChanges.organisation'), value: <OrganisationName id={change.organisationId} /> },
        { label: t('pendingChanges.proposer'), value: proposed.name },
        state === 'confirmed' && effectiveFrom
          ? { label: t('pendingChanges.effectiveFrom'), value: <InstantText at={effectiveFrom} /> }
          : { label: t('pendingChanges.expiresAt'), value: <InstantText at={change.expiresAt} /> },
      ]}
      allowedEvents={allowed}
      actions={actions}
      aside={<Timeline path="/pending-changes/:number/history" number={number} />}
    >
      {change.platformConfirms && <Alert type="info" showIcon title={t('pendingChanges.platformConfirms')} />}
      <Section title={t('pendingChanges.content')} flush>
        <ChangeContent change={change} />
      </Section>
      <Section title={t('pendingChanges.people')}>
        <Facts
          facts={[
            { label: t('pendingChanges.proposer'), value: proposed.name },
            { label: t('pendingChanges.proposedAt'), value: <InstantText at={proposed.at} /> },
            ...(confirmed
              ? [
                  { label: t('pendingChanges.confirmer'), value: confirmed.name },
                  { label: t('pendingChanges.confirmedAt'), value: <InstantText at={confirmed.at} /> },
                ]
              : []),
            ...(effective
              ? [{ label: t('pendingChanges.effectiveAt'), value: <InstantText at={effective.at} /> }]
              : []),
            { label: t('pendingChanges.reason'), value: change.reason, wide: true },
            ...(ending
              ? [
                  {
                    label: t('pendingChanges.ending'),
                    value: `${ending.name}${marks.colon}${ending.reason}`,
                    wide: true,
                  },
                ]
              : []),
          ]}
        />
      </Section>
      {open && <ChangeDialog name={open} change={change} onPassword={setOneTimePassword} onClose={close} />}
      {oneTimePassword !== null && (
        <SecretDialog
          title={t('users.resetDone')}
          hint={t('pendingChanges.passwordHint', { name: change.title })}
          secret={oneTimePassword}
          onClose={() => setOneTimePassword(null)}
        />
      )}
    </ObjectPage>
  )
}
