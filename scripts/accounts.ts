import { ledgerEn, ledgerZh } from '../config/words/ledger.ts'
import { ACCOUNT_NATURES } from '../server/business/ledger/accounting/domain/chart.ts'
import {
  ACCOUNT_KINDS,
  POSTING_RULES,
  SETTLED_WHOLE,
  TRANSACTION_KINDS,
} from '../server/business/ledger/billing/domain/account.ts'
import type { Section } from './section.ts'

/** The tables of docs/accounts.md: every account, and what each kind of transaction moves between them. */
export const accountsSection = (): Section => ({
  file: 'docs/accounts.md',
  name: 'accounts',
  text: [
    '| Account | In Chinese | In English | Nature | Usual side | What stands there |',
    '|---|---|---|---|---|---|',
    ...ACCOUNT_KINDS.map((account) =>
      row(
        `\`${account}\``,
        ledgerZh.account[account],
        ledgerEn.account[account],
        ACCOUNT_NATURES[account],
        usualSides(account),
        ledgerEn.accountMeaning[account],
      ),
    ),
    '',
    '| Transaction | In Chinese | In English | Debit | Credit |',
    '|---|---|---|---|---|',
    ...TRANSACTION_KINDS.flatMap((kind) =>
      POSTING_RULES[kind].map(({ debit, credit }) =>
        row(`\`${kind}\``, ledgerZh.posting[kind], ledgerEn.posting[kind], `\`${debit}\``, `\`${credit}\``),
      ),
    ),
    '',
    `Settled as a whole, without the item of a policy: ${SETTLED_WHOLE.map((account) => `\`${account}\``).join(', ')}.`,
  ].join('\n'),
})

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** The side an account grows on: that on which transactions name it first. */
function usualSides(account: string): string {
  const pairs = Object.values(POSTING_RULES).flat()
  const first = pairs.find(({ debit, credit }) => debit === account || credit === account)
  if (first === undefined) return 'either'
  return first.debit === account ? 'debit' : 'credit'
}
