import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { GrantView, RevocationBody } from '../../../server/business/party/authority/authority.contract.ts'
import { post } from '../api/client.ts'
import { useAnswer } from '../api/hooks.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { AmountText } from '../components/AmountText.tsx'
import { CivilDateText } from '../components/CivilDateText.tsx'
import { Explained } from '../components/Explained.tsx'
import { Facts } from '../components/Facts.tsx'
import { InstantText } from '../components/InstantText.tsx'
import { ObjectPage } from '../components/ObjectPage.tsx'
import { ReasonField } from '../components/ReasonField.tsx'
import { ResourceView } from '../components/ResourceView.tsx'
import { Section } from '../components/Section.tsx'
import { StateTag } from '../components/StateTag.tsx'
import { Timeline } from '../components/Timeline.tsx'
import { useOpen } from '../components/useOpen.ts'
import { formatPpm } from '../format.ts'
import { useMarks } from '../i18n/useMarks.ts'
import { aboutTerms } from './decisions.ts'
import { HolderName } from './HolderName.tsx'

export function GrantPage() {
  const { number = '' } = useParams()
  const grant = useAnswer('/authority-grants/:number', { number })
  return <ResourceView query={grant}>{(data) => <GrantDetails grant={data} />}</ResourceView>
}

function GrantDetails({ grant }: { readonly grant: GrantView }) {
  const { t } = useTranslation()
  const marks = useMarks()
  const { open, show, close } = useOpen<'revoke'>()
  const { number, revocation } = grant
  return (
    <ObjectPage
      kind={t('kind.authorityGrant')}
      number={number}
      status={<StateTag kind="grant" state={grant.standing} />}
      figures={[
        { label: t('grants.holder'), value: <HolderName holder={grant.holder} /> },
        { label: t('grants.decision'), value: t(`grants.decisions.${grant.decision}`) },
        { label: t('grants.limit'), value: <AmountText fen={grant.limitFen} /> },
      ]}
      allowedEvents={grant.allowedEvents}
      actions={[{ event: 'revoke', label: t('grants.revoke'), kind: 'danger', onClick: show('revoke') }]}
      aside={<Timeline path="/authority-grants/:number/history" number={number} />}
    >
      <Section title={t('grants.section')}>
        <Facts
          facts={[
            { label: t('grants.product'), value: grant.productCode ?? t('grants.anyProduct') },
            ...(aboutTerms(grant.decision)
              ? [
                  { label: t('grants.discount'), value: formatPpm(grant.greatestDiscountPpm) },
                  {
                    label: t('grants.categories'),
                    value: grant.categories?.join(marks.comma) ?? t('grants.anyCategory'),
                  },
                ]
              : []),
            { label: t('grants.territory'), value: grant.territory ?? t('grants.anywhere') },
            { label: t('grants.approvals'), value: grant.approvals },
            { label: t('grants.validFrom'), value: <CivilDateText date={grant.validFrom} /> },
            {
              label: t('grants.validTo'),
              value: grant.validTo ? <CivilDateText date={grant.validTo} /> : t('grants.open'),
            },
            { label: t('grants.grantedBy'), value: grant.grantedByName },
            { label: t('grants.grantedOn'), value: <InstantText at={grant.createdAt} /> },
            ...(revocation
              ? [
                  {
                    label: t('grants.revocation'),
                    value: `${revocation.byName}${marks.colon}${revocation.reason}`,
                    wide: true,
                  },
                ]
              : []),
          ]}
        />
      </Section>
      {open && (
        <ActionDialog<RevocationBody>
          title={t('grants.revoke')}
          danger
          preview={<Explained text={t('grants.revokePreview')} />}
          confirmLabel={t('grants.revoke')}
          run={(body) => post('/authority-grants/:number/revocation', { number, version: grant.version, body })}
          doneMessage={t('grants.revoked')}
          onClose={close}
        >
          <ReasonField name="reason" />
        </ActionDialog>
      )}
    </ObjectPage>
  )
}
