import { useTranslation } from 'react-i18next'
import type { ChangeContents, PendingChangeView } from '../../../server/business/party/changes/changes.contract.ts'
import type { Role } from '../../../server/business/party/identity/identity.contract.ts'
import { aboutTerms } from '../authority/decisions.ts'
import { AmountText } from '../components/AmountText.tsx'
import { CivilDateText } from '../components/CivilDateText.tsx'
import { DataTable } from '../components/DataTable.tsx'
import { ObjectLink } from '../components/ObjectLink.tsx'
import { formatPpm } from '../format.ts'
import { useMarks } from '../i18n/useMarks.ts'
import styles from './changes.module.css'
import { consequenceOf } from './consequences.ts'
import type { Line } from './line.ts'
import { useOrganisationLines } from './useOrganisationLines.tsx'

/** What is to be beside what is there now, line by line, in the words of its kind. */
export function ChangeContent({ change }: { readonly change: PendingChangeView }) {
  const { t } = useTranslation()
  const lines = useLines(change)
  const compared = change.before !== null
  const consequence = consequenceOf(change.kind)
  return (
    <>
      <DataTable
        caption={t('pendingChanges.content')}
        columns={[
          { key: 'label', title: t('pendingChanges.item'), render: ({ label }) => label },
          ...(compared
            ? [{ key: 'before', title: t('pendingChanges.before'), render: ({ before }: Line) => before ?? '—' }]
            : []),
          {
            key: 'after',
            title: t(compared ? 'pendingChanges.after' : 'pendingChanges.wanted'),
            render: ({ after }) => after,
          },
        ]}
        rows={lines}
        rowKey={({ label }) => label}
        empty={null}
      />
      {consequence && (
        <div className={styles.consequence}>
          <strong>{t('pendingChanges.consequence')}</strong>
          <p>{t(consequence)}</p>
        </div>
      )}
    </>
  )
}

function useLines(change: PendingChangeView): readonly Line[] {
  const { t } = useTranslation()
  const people = usePersonLines()
  const accounts = useAccountLines()
  const grants = useGrantLines()
  const organisations = useOrganisationLines()
  switch (change.kind) {
    case 'userAdmission':
      return [{ label: t('users.login'), after: change.content.login }, ...people(change.content, null)]
    case 'userChange':
    case 'administratorRoleEnding':
      return people(change.content, change.before)
    case 'organisationChange':
      return organisations(change.content, change.before)
    case 'authorityGrant':
      return grants(change.content)
    case 'bankAccountOpening':
    case 'bankAccountChange':
      return accounts(change.content, change.before)
    case 'repeatedBankReference':
      return [
        { label: t('pendingChanges.reference'), after: change.content.reference },
        { label: t('pendingChanges.day'), after: <CivilDateText date={change.content.day} /> },
      ]
    case 'receiptReversal':
      return [
        { label: t('postings.policy'), after: <ObjectLink kind="policy" number={change.content.policyNo} /> },
        { label: t('policies.amount'), after: <AmountText fen={change.content.amountFen} /> },
        { label: t('policies.receivedOn'), after: <CivilDateText date={change.content.receivedOn} /> },
        { label: t('policies.payer'), after: change.content.payer },
        { label: t('policies.reference'), after: change.content.reference },
      ]
    case 'bookReopening':
      return [{ label: t('pendingChanges.month'), after: change.content.month }]
    case 'userReEnablement':
    case 'passwordReset':
    case 'secondFactorReset':
    case 'personErasure':
    case 'administratorDisablement':
    case 'bankAccountEnding':
      return [{ label: t(`pendingChanges.kinds.${change.kind}`), after: change.title }]
  }
}

type Particulars = ChangeContents['userChange']
type AmountOfThen = keyof NonNullable<Particulars['authority']>

function usePersonLines() {
  const { t } = useTranslation()
  const marks = useMarks()
  const roles = (held: readonly Role[]) => held.map((role) => t(`role.${role}`)).join(marks.comma)
  // Changes of before limits over claims were granted tell of them.
  const amount = ({ authority }: Particulars, name: AmountOfThen) => authority?.[name] ?? null
  const shown = (fen: number | null) => (fen === null ? t('pendingChanges.noAmount') : <AmountText fen={fen} />)
  // Of a change only what changes: among what stays, a higher amount is overlooked.
  return (after: Particulars, before: Particulars | null): Line[] => [
    ...(after.name === before?.name ? [] : [{ label: t('users.name'), after: after.name, before: before?.name }]),
    ...(before && roles(after.roles) === roles(before.roles)
      ? []
      : [{ label: t('users.roles'), after: roles(after.roles), before: before && roles(before.roles) }]),
    ...(['claimApprovalLimitFen', 'claimDeclinatureLimitFen'] as const)
      .filter((name) => amount(after, name) !== (before && amount(before, name)))
      .map((name) => ({
        label: t(`pendingChanges.${name}`),
        after: shown(amount(after, name)),
        before: before && shown(amount(before, name)),
      })),
  ]
}

function useAccountLines() {
  const { t } = useTranslation()
  return (after: ChangeContents['bankAccountChange'], before: ChangeContents['bankAccountChange'] | null): Line[] => [
    { label: t('banking.accountHolder'), after: after.accountHolder, before: before?.accountHolder },
    { label: t('banking.bank'), after: after.bank, before: before?.bank },
    {
      label: t('banking.accountNumber'),
      after: <span className="tabular">{after.accountNumber}</span>,
      before: before && <span className="tabular">{before.accountNumber}</span>,
    },
    {
      label: t('banking.purpose'),
      after: t(`banking.purposes.${after.purpose}`),
      before: before && t(`banking.purposes.${before.purpose}`),
    },
  ]
}

function useGrantLines() {
  const { t } = useTranslation()
  const marks = useMarks()
  return (grant: ChangeContents['authorityGrant']): Line[] => [
    { label: t('grants.decision'), after: t(`grants.decisions.${grant.decision}`) },
    { label: t('grants.limit'), after: <AmountText fen={grant.limitFen} /> },
    ...(aboutTerms(grant.decision)
      ? [{ label: t('grants.discount'), after: formatPpm(grant.greatestDiscountPpm) }]
      : []),
    { label: t('grants.product'), after: grant.productCode ?? t('grants.anyProduct') },
    ...(aboutTerms(grant.decision)
      ? [{ label: t('grants.categories'), after: grant.categories?.join(marks.comma) ?? t('grants.anyCategory') }]
      : []),
    { label: t('grants.territory'), after: grant.territory ?? t('grants.anywhere') },
    { label: t('grants.approvals'), after: grant.approvals },
    { label: t('grants.validFrom'), after: <CivilDateText date={grant.validFrom} /> },
    {
      label: t('grants.validTo'),
      after: grant.validTo ? <CivilDateText date={grant.validTo} /> : t('grants.open'),
    },
  ]
}
