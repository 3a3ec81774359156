import { useTranslation } from 'react-i18next'
import type { ChangeContents } from '../../../server/changes/changes.contract.ts'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { ControllersTable } from '../identity/ControllersTable.tsx'
import { StandingFacts } from '../identity/StandingFacts.tsx'
import type { Line } from './line.ts'

type Particulars = ChangeContents['organisationChange']

/** What changes of an organisation; what stays as it is would only hide it. */
export function useOrganisationLines() {
  const { t } = useTranslation()
  const shown: { readonly [Field in keyof Particulars]: (of: Particulars) => Omit<Line, 'before'> } = {
    nameZh: ({ nameZh }) => ({ label: t('organisations.nameZh'), after: nameZh }),
    nameEn: ({ nameEn }) => ({ label: t('organisations.nameEn'), after: nameEn }),
    uscc: ({ uscc }) => ({ label: t('organisations.uscc'), after: <span className="tabular">{uscc}</span> }),
    region: ({ region }) => ({ label: t('organisations.region'), after: region }),
    recommenderId: ({ recommenderId }) => ({
      label: t('organisations.recommender'),
      after: <OrganisationName id={recommenderId} />,
    }),
    controllers: ({ controllers }) => ({
      label: t('organisations.controllers'),
      after: <ControllersTable controllers={controllers} />,
    }),
    insurerStanding: ({ insurerStanding }) => ({
      label: t('organisations.standing'),
      after: <StandingFacts standing={insurerStanding} />,
    }),
    active: ({ active }) => ({
      label: t('organisations.activeField'),
      after: t(active ? 'form.yes' : 'form.no'),
    }),
  }
  return (after: Particulars, before: Particulars | null): Line[] =>
    (Object.keys(shown) as (keyof Particulars)[])
      .filter((field) => before === null || JSON.stringify(before[field]) !== JSON.stringify(after[field]))
      .map((field) => ({ ...shown[field](after), before: before && shown[field](before).after }))
}
