import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PostingView } from '../../../server/business/ledger/billing/billing.contract.ts'
import { AmountText } from '../components/AmountText.tsx'
import styles from '../components/amount.module.css'
import { EntriesDrawer } from './EntriesDrawer.tsx'

/** The amount of a posting; a click opens its entries. */
export function PostingAmount({ posting }: { readonly posting: PostingView }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className={`tabular ${styles.explain}`}
        title={t('postings.showEntries')}
        onClick={() => setOpen(true)}
      >
        <AmountText fen={posting.amountFen} overview />
        <span className="visually-hidden"> {t('postings.showEntries')}</span>
      </button>
      {open && <EntriesDrawer posting={posting} onClose={() => setOpen(false)} />}
    </>
  )
}
