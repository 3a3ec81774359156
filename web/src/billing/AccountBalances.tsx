import { useTranslation } from 'react-i18next'
import { useAnswer } from '../api/hooks.ts'
import { AmountText } from '../components/AmountText.tsx'
import { Facts } from '../components/Facts.tsx'
import { Section } from '../components/Section.tsx'

/** What the accounts of the reader's own organisation stand at today; nothing for one that has none. */
export function AccountBalances() {
  const { t } = useTranslation()
  const { data } = useAnswer('/ledger-balances')
  if (!data?.items.length) return null
  return (
    <Section title={t('postings.balances', { date: data.effectiveOn })}>
      <Facts
        facts={data.items.map(({ account, amountFen }) => ({
          label: t(`postings.accountKinds.${account}`),
          value: (
            <>
              <AmountText fen={Math.abs(amountFen)} overview />{' '}
              <small className="muted">{t(amountFen > 0 ? 'postings.debit' : 'postings.credit')}</small>
            </>
          ),
        }))}
      />
    </Section>
  )
}
