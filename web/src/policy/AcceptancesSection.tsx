import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type {
  AcceptanceEvent,
  AcceptanceView,
  PolicyView,
} from '../../../server/business/policy/policy/policy.contract.ts'
import { useAnswer } from '../api/hooks.ts'
import { Section } from '../components/Section.tsx'
import { objectLabel } from '../object/objectLabel.ts'
import { AcceptanceTable } from './AcceptanceTable.tsx'
import { CorrectAcceptanceDialog } from './CorrectAcceptanceDialog.tsx'
import { WithdrawAcceptanceDialog } from './WithdrawAcceptanceDialog.tsx'

const DIALOGS = { correct: CorrectAcceptanceDialog, withdraw: WithdrawAcceptanceDialog }

interface Opened {
  readonly event: AcceptanceEvent
  readonly acceptance: AcceptanceView
}

/** What users recorded of the acceptance of the insured objects, corrections included; nothing where nobody uses them. */
export function AcceptancesSection({ policy }: { readonly policy: PolicyView }) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState<Opened | null>(null)
  const { items } = policy.terms
  const used = items.some(({ userId }) => userId !== null)
  const records = useAnswer('/policies/:number/acceptances', used ? { number: policy.number } : null)
  if (!used) return null
  const names = new Map(items.map((item) => [item.itemNo, objectLabel(item)]))
  const nameOf = ({ itemNo }: AcceptanceView) => names.get(itemNo) ?? String(itemNo)
  const Dialog = opened && DIALOGS[opened.event]
  return (
    <Section title={t('policies.acceptances')} flush>
      <AcceptanceTable
        records={records.data?.items}
        error={records.error}
        nameOf={nameOf}
        onAct={(event, acceptance) => setOpened({ event, acceptance })}
      />
      {opened && Dialog && (
        <Dialog
          policy={policy}
          acceptance={opened.acceptance}
          name={nameOf(opened.acceptance)}
          onClose={() => setOpened(null)}
        />
      )}
    </Section>
  )
}
