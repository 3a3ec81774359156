import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SubsidyApplicationView } from '../../../server/business/subsidy/subsidy.contract.ts'
import type { Failure } from '../../../server/platform/http/problem.contract.ts'
import { post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { AmountText } from '../components/AmountText.tsx'
import { Explained } from '../components/Explained.tsx'
import { MissingList } from '../components/MissingList.tsx'
import { OpinionField } from '../components/OpinionField.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { PreviewFacts } from '../components/PreviewFacts.tsx'
import { ReasonField } from '../components/ReasonField.tsx'
import { useLanguage } from '../i18n/i18n.ts'
import { PAPERS, useMissingPapers } from './papers.ts'

/** The acts that ask for a reason. */
const REASONED = {
  return: {
    path: '/subsidy-applications/:number/return',
    text: 'returnBack',
    preview: 'returnPreview',
    done: 'returned',
    danger: false,
  },
  rejection: {
    path: '/subsidy-applications/:number/rejection',
    text: 'reject',
    preview: 'rejectPreview',
    done: 'rejected',
    danger: true,
  },
  withdrawal: {
    path: '/subsidy-applications/:number/withdrawal',
    text: 'withdraw',
    preview: 'withdrawPreview',
    done: 'withdrawn',
    danger: true,
  },
} as const

export type ApplicationDialogName = keyof typeof REASONED | 'submit' | 'recommend' | 'approve'

interface ApplicationDialogProps {
  readonly name: ApplicationDialogName
  readonly application: SubsidyApplicationView
  readonly onClose: () => void
}

/** What can be done with an application, each with its effect. */
export function ApplicationDialog({ name, application, onClose }: ApplicationDialogProps) {
  const { t } = useTranslation()
  const { number, version, amountFen } = application
  const facts = (
    <PreviewFacts
      facts={[
        { label: t('applications.applicant'), value: <OrganisationName id={application.parties.manufacturerId} /> },
        { label: t('applications.amount'), value: <AmountText fen={amountFen} /> },
        { label: t('subsidyAssessments.ruleSet'), value: application.ruleSet.document },
      ]}
    />
  )
  switch (name) {
    case 'submit':
      return (
        <ActionDialog
          title={t('applications.submit')}
          preview={
            <>
              <Explained text={t('applications.submitPreview')}>{facts}</Explained>
              <MissingPapers number={application.number} onGo={onClose} />
            </>
          }
          confirmLabel={t('applications.submit')}
          run={() => post('/subsidy-applications/:number/submission', { number, version, body: {} })}
          doneMessage={t('applications.submitted')}
          onClose={onClose}
        />
      )
    case 'recommend':
      return (
        <ActionDialog<{ readonly opinion: string }>
          title={t('applications.recommend')}
          preview={<Explained text={t('applications.recommendPreview')}>{facts}</Explained>}
          confirmLabel={t('applications.recommend')}
          run={(body) => post('/subsidy-applications/:number/recommendation', { number, version, body })}
          doneMessage={t('applications.recommended')}
          onClose={onClose}
        >
          <ReasonField name="opinion" label={t('applications.opinion')} />
        </ActionDialog>
      )
    case 'approve':
      return (
        <ActionDialog<{ readonly opinion?: string }>
          title={t('applications.approve')}
          preview={<Explained text={t('applications.approvePreview')}>{facts}</Explained>}
          confirmLabel={t('applications.approve')}
          run={({ opinion }, idempotencyKey) =>
            post('/subsidy-applications/:number/approval', {
              number,
              version,
              idempotencyKey,
              body: { amountFen, opinion },
            })
          }
          doneMessage={t('applications.approved')}
          onClose={onClose}
        >
          <OpinionField />
        </ActionDialog>
      )
    default: {
      const { path, text, preview, done, danger } = REASONED[name]
      return (
        <ActionDialog<{ readonly reason: string }>
          title={t(`applications.${text}`)}
          danger={danger}
          preview={<Explained text={t(`applications.${preview}`)}>{facts}</Explained>}
          confirmLabel={t(`applications.${text}`)}
          run={(body) => post(path, { number, version, body })}
          doneMessage={t(`applications.${done}`)}
          onClose={onClose}
        >
          <ReasonField name="reason" />
        </ActionDialog>
      )
    }
  }
}

const missingPaper = (field: string): Failure => ({
  code: 'client.missing',
  field,
  zh: '未上传',
  en: 'not in the case',
})

interface MissingPapersProps {
  readonly number: string
  readonly onGo: () => void
}

/** What those who recommend and decide will ask for, said before the application is handed in. */
function MissingPapers({ number, onGo }: MissingPapersProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [listed, setListed] = useState(true)
  const papers = useMissingPapers(number)
  const go = () => {
    onGo()
    document.getElementById(PAPERS)?.scrollIntoView({ block: 'center' })
  }
  return (
    <MissingList
      title={t('applications.papersMissing', { n: papers.length })}
      missing={papers.map(({ code }) => missingPaper(code))}
      labelOf={(code) => papers.find((paper) => paper.code === code)?.name[language] ?? t('applications.paper')}
      onGo={go}
      open={listed}
      onToggle={setListed}
    />
  )
}
