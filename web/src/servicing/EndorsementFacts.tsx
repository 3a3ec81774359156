import { useTranslation } from 'react-i18next'
import type { EndorsementView } from '../../../server/business/servicing/endorsement/endorsement.contract.ts'
import { Facts } from '../components/Facts.tsx'
import { InstantText } from '../components/InstantText.tsx'
import { ObjectLink } from '../components/ObjectLink.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { PersonName } from '../components/PersonName.tsx'

/** Who asked, when and why. */
export function EndorsementFacts({ endorsement }: { readonly endorsement: EndorsementView }) {
  const { t } = useTranslation()
  const { kind, requestedBy, createdAt, reason, noLossDeclared, resolutions } = endorsement
  return (
    <Facts
      facts={[
        { label: t('endorsements.kind'), value: t(`record.value.${kind}`) },
        {
          label: t('endorsements.requestedBy'),
          value: (
            <>
              <PersonName name={requestedBy.name} /> · {t(`endorsements.side.${requestedBy.side}`)}{' '}
              <OrganisationName id={requestedBy.organisationId} />
            </>
          ),
        },
        { label: t('endorsements.requestedAt'), value: <InstantText at={createdAt} /> },
        ...(noLossDeclared ? [{ label: t('endorsements.noLoss'), value: t('endorsements.declared') }] : []),
        ...(resolutions.length > 0
          ? [
              {
                label: t('endorsements.resolutions'),
                value: resolutions.map(({ endorsementNo, action, take }) => (
                  <div key={`${endorsementNo} ${action}`}>
                    <ObjectLink kind="endorsement" number={endorsementNo} /> {t(`record.value.${take}`)}
                  </div>
                )),
              },
            ]
          : []),
        { label: t('endorsements.reason'), value: reason, wide: true },
      ]}
    />
  )
}
