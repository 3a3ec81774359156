import { useTranslation } from 'react-i18next'
import { AmountText } from '../components/AmountText.tsx'
import type { Fact } from '../components/Facts.tsx'
import { PreviewFacts } from '../components/PreviewFacts.tsx'

interface DifferenceFactsProps {
  readonly outcome: { readonly premiumBeforeFen: number; readonly premiumAfterFen: number }
  /** Said beside the amounts. */
  readonly more?: readonly Fact[]
}

/** Premium before and after, and what is to be paid or goes back. */
export function DifferenceFacts({ outcome, more = [] }: DifferenceFactsProps) {
  const { t } = useTranslation()
  const { premiumBeforeFen, premiumAfterFen } = outcome
  const differenceFen = premiumAfterFen - premiumBeforeFen
  return (
    <PreviewFacts
      facts={[
        { label: t('endorsements.premiumBefore'), value: <AmountText fen={premiumBeforeFen} /> },
        { label: t('endorsements.premiumAfter'), value: <AmountText fen={premiumAfterFen} /> },
        {
          label: t(differenceWord(differenceFen)),
          value: <AmountText fen={Math.abs(differenceFen)} />,
        },
        ...more,
      ]}
    />
  )
}

const differenceWord = (differenceFen: number) =>
  differenceFen > 0 ? 'endorsements.additional' : differenceFen < 0 ? 'endorsements.returned' : 'endorsements.unchanged'
