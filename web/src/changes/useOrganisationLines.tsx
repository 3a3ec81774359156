import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChangeContents } from '../../../server/business/party/changes/changes.contract.ts'
import { AmountText } from '../components/AmountText.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { formatPpm } from '../format.ts'
import { useMarks } from '../i18n/useMarks.ts'
import type { Line } from './line.ts'

type Particulars = ChangeContents['organisationChange']

/** One particular: what it says and how that is shown. */
interface Fact {
  readonly label: string
  readonly says: string
  readonly value: ReactNode
}

/** What changes of an organisation; what stays as it is would only hide it. */
export function useOrganisationLines() {
  const factsOf = useFacts()
  return (after: Particulars, before: Particulars | null): Line[] => {
    const wanted = factsOf(after)
    const present = before ? factsOf(before) : []
    const labels = new Set([...wanted, ...present].map(({ label }) => label))
    const of = (facts: readonly Fact[], label: string) => facts.find((fact) => fact.label === label)
    return [...labels]
      .filter((label) => of(wanted, label)?.says !== of(present, label)?.says)
      .map((label) => ({ label, after: of(wanted, label)?.value ?? '—', before: of(present, label)?.value }))
  }
}

function useFacts() {
  const { t } = useTranslation()
  const marks = useMarks()
  const text = (label: string, says: string): Fact => ({ label, says, value: says })
  const holders = ({ controllers }: Particulars): ReactNode =>
    controllers.length === 0
      ? t('organisations.noControllers')
      : controllers.map(({ organisationId, name, sharePpm }) => (
          <div key={organisationId ?? name}>
            {name ?? <OrganisationName id={organisationId} />} {formatPpm(sharePpm)}
          </div>
        ))
  return (particulars: Particulars): Fact[] => {
    const { nameZh, nameEn, uscc, region, recommenderId, controllers, insurerStanding, insurerOffice, active } =
      particulars
    return [
      text(t('organisations.nameZh'), nameZh),
      text(t('organisations.nameEn'), nameEn),
      text(t('organisations.uscc'), uscc),
      text(t('organisations.region'), region),
      {
        label: t('organisations.recommender'),
        says: recommenderId ?? '',
        value: <OrganisationName id={recommenderId} />,
      },
      {
        label: t('organisations.controllers'),
        says: JSON.stringify(controllers),
        value: <div>{holders(particulars)}</div>,
      },
      ...(insurerOffice
        ? [
            text(t('organisations.address'), insurerOffice.address),
            text(t('organisations.serviceLine'), insurerOffice.serviceLine),
            text(t('organisations.claimsLine'), insurerOffice.claimsLine),
          ]
        : []),
      ...(insurerStanding
        ? [
            {
              label: `${t('organisations.capital')}${marks.open}${t('unit.yuan')}${marks.close}`,
              says: String(insurerStanding.registeredCapitalFen),
              value: <AmountText fen={insurerStanding.registeredCapitalFen} />,
            },
            ...insurerStanding.solvency.map(({ year, ratioPpm }) =>
              text(`${t('organisations.solvency')} · ${t('organisations.endOf', { year })}`, formatPpm(ratioPpm)),
            ),
          ]
        : []),
      text(t('organisations.activeField'), t(active ? 'form.yes' : 'form.no')),
    ]
  }
}
