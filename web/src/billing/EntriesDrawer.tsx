import { Drawer } from 'antd'
import { useTranslation } from 'react-i18next'
import type { EntryView, PostingView } from '../../../server/business/ledger/billing/billing.contract.ts'
import { useAnswer } from '../api/hooks.ts'
import { AmountText } from '../components/AmountText.tsx'
import { CivilDateText } from '../components/CivilDateText.tsx'
import { type Column, DataTable } from '../components/DataTable.tsx'
import { Facts } from '../components/Facts.tsx'
import { InstantText } from '../components/InstantText.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { PeriodText } from '../components/PeriodText.tsx'
import { formatPpm } from '../format.ts'
import { useLanguage } from '../i18n/i18n.ts'
import { useProduct } from '../product/useProduct.ts'
import { postingNumber } from './postingNumber.ts'
import { usePostingKind } from './usePostingKind.ts'

interface EntriesDrawerProps {
  readonly posting: PostingView
  readonly onClose: () => void
}

/** A posting line by line: which account of whom, debit or credit, and what it is about. */
export function EntriesDrawer({ posting, onClose }: EntriesDrawerProps) {
  const { t } = useTranslation()
  const kindOf = usePostingKind()
  const columns = useEntryColumns(posting)
  const { effectiveOn, at, earns, corrects, number } = posting
  return (
    <Drawer open onClose={onClose} title={kindOf(posting)} size={880} destroyOnHidden>
      <div className="stack">
        <Facts
          facts={[
            { label: t('postings.number'), value: postingNumber(number) },
            { label: t('postings.effectiveOn'), value: <CivilDateText date={effectiveOn} /> },
            { label: t('postings.recordedAt'), value: <InstantText at={at} /> },
            ...(earns
              ? [
                  {
                    label: t(earns.byRisk ? 'postings.earnsByRisk' : 'postings.earns'),
                    value: <PeriodText period={earns} />,
                  },
                ]
              : []),
            ...(corrects ? [{ label: t('postings.correcting'), value: postingNumber(corrects) }] : []),
          ]}
        />
        <DataTable
          caption={t('postings.entries')}
          columns={columns}
          error={null}
          rows={posting.entries}
          rowKey={(entry) => Object.values(entry).join()}
          empty={null}
        />
      </div>
    </Drawer>
  )
}

function useEntryColumns({ policyNo }: PostingView): Column<EntryView>[] {
  const { t } = useTranslation()
  const language = useLanguage()
  const { data: policy } = useAnswer('/policies/:number', policyNo === null ? null : { number: policyNo })
  const { data: product } = useProduct(policy ? policy.product : null)
  const coverOf = (code: string) => product?.covers.find((cover) => cover.code === code)?.name[language] ?? code
  return [
    {
      key: 'account',
      title: t('postings.account'),
      render: ({ account, reserveType }) => (
        <span>
          {t(`postings.accountKinds.${account}`)}
          {reserveType && <small className="muted"> {t(`postings.reserveTypes.${reserveType}`)}</small>}
        </span>
      ),
    },
    {
      key: 'party',
      title: t('postings.party'),
      wordy: true,
      render: ({ party, sharePpm }) => (
        <span>
          <PartyName party={party} />
          {sharePpm < 1_000_000 && <small className="muted"> {formatPpm(sharePpm)}</small>}
        </span>
      ),
    },
    {
      key: 'counterparty',
      title: t('postings.counterparty'),
      wordy: true,
      render: ({ counterparty }) => <OrganisationName id={counterparty} />,
    },
    {
      key: 'about',
      title: t('postings.about'),
      wordy: true,
      render: ({ cover, item, accidentDay }) =>
        [
          cover && coverOf(cover),
          item && t('object.numbered', { object: product?.objectName[language] ?? t('kind.item'), n: item }),
          accidentDay && t('postings.accidentOn', { date: accidentDay }),
        ]
          .filter(Boolean)
          .join(' · ') || '—',
    },
    {
      key: 'debit',
      title: t('postings.debit'),
      align: 'right',
      render: ({ amountFen }) => amountFen > 0 && <AmountText fen={amountFen} />,
    },
    {
      key: 'credit',
      title: t('postings.credit'),
      align: 'right',
      render: ({ amountFen }) => amountFen < 0 && <AmountText fen={-amountFen} />,
    },
  ]
}

/** An organisation, or the treasury, which is on no file. */
function PartyName({ party }: { readonly party: string }) {
  const { t } = useTranslation()
  return party.startsWith('treasury:') ? t('postings.accounts.treasury') : <OrganisationName id={party} />
}
