import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import type { ClaimView } from '../../../server/business/claims/claims.contract.ts'
import { useAnswer } from '../api/hooks.ts'
import { AttachmentsSection } from '../attachments/AttachmentsSection.tsx'
import { AmountText } from '../components/AmountText.tsx'
import type { PageAction } from '../components/actions.ts'
import { ObjectPage } from '../components/ObjectPage.tsx'
import { ResourceView } from '../components/ResourceView.tsx'
import { StateTag } from '../components/StateTag.tsx'
import { Timeline } from '../components/Timeline.tsx'
import { useOpen } from '../components/useOpen.ts'
import { useLanguage } from '../i18n/i18n.ts'
import { AssessmentSection } from './AssessmentSection.tsx'
import { ClaimDialog, type ClaimDialogName } from './ClaimDialog.tsx'
import { ClockList } from './ClockList.tsx'
import { CorrectionsSection } from './CorrectionsSection.tsx'
import { DeclinatureSection } from './DeclinatureSection.tsx'
import { DocumentsSection } from './DocumentsSection.tsx'
import { LossSection } from './LossSection.tsx'
import { OccurrenceSection } from './OccurrenceSection.tsx'
import { PaymentsSection } from './PaymentsSection.tsx'
import { ReserveSection } from './ReserveSection.tsx'
import { settledAs } from './settledAs.ts'
import { TermsNoticeAlert } from './TermsNoticeAlert.tsx'
import { useRecords } from './useRecords.ts'

export function ClaimPage() {
  const { number = '' } = useParams()
  const claim = useAnswer('/claims/:number', { number })
  return <ResourceView query={claim}>{(data) => <ClaimDetails claim={data} />}</ResourceView>
}

function ClaimDetails({ claim }: { readonly claim: ClaimView }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const navigate = useNavigate()
  const { records } = useRecords()
  const { open, show, close } = useOpen<ClaimDialogName>()
  const path = `/claims/${claim.number}`
  const adjustment = claim.assessment?.adjustment
  const settled = settledAs(adjustment?.payableFen ?? null)
  const actions: PageAction[] = [
    { event: 'register', label: t('claims.register'), kind: 'primary', onClick: show('register') },
    { event: 'assess', label: t('claims.assess'), kind: 'primary', onClick: () => void navigate(`${path}/assessment`) },
    { event: 'approve', label: t('claims.approve'), kind: 'primary', onClick: show('approve') },
    { event: 'pay', label: t('claims.pay'), kind: 'primary', onClick: show('pay') },
    {
      event: 'receiveRepayment',
      label: t('claims.receiveRepayment'),
      kind: 'primary',
      onClick: show('receiveRepayment'),
    },
    {
      event: 'receiveSupplements',
      label: records ? t('claims.recordPapers') : t('claims.giveSupplements'),
      onClick: show('receiveSupplements'),
    },
    { event: 'reserve', label: t('claims.setReserve'), onClick: show('reserve') },
    { event: 'requestSupplements', label: t('claims.askSupplements'), onClick: show('requestSupplements') },
    { event: 'assignOccurrence', label: t('claims.assignOccurrence'), onClick: show('assignOccurrence') },
    { event: 'sendRefusalNotice', label: t('claims.sendNotice'), kind: 'primary', onClick: show('sendRefusalNotice') },
    { event: 'close', label: t('claims.close'), onClick: show('close') },
    { event: 'reopen', label: t('claims.reopen'), onClick: show('reopen') },
    { event: 'acknowledgeTerms', label: t('claims.acknowledgeTerms'), onClick: show('acknowledgeTerms') },
    {
      event: 'confirmDeclinature',
      label: t('claims.confirmDeclinature'),
      kind: 'danger',
      onClick: show('confirmDeclinature'),
    },
    { event: 'rejectDeclinature', label: t('claims.rejectDeclinature'), onClick: show('rejectDeclinature') },
    {
      event: 'proposeDeclinature',
      label: t('claims.proposeDeclinature'),
      kind: 'danger',
      onClick: show('proposeDeclinature'),
    },
    { event: 'decline', label: t('claims.decline'), kind: 'danger', onClick: show('decline') },
  ]
  return (
    <ObjectPage
      kind={t('kind.claim')}
      number={claim.number}
      status={<StateTag kind="claim" state={claim.state} />}
      figures={[
        { label: t('claims.estimated'), value: <AmountText fen={claim.lossNotice.estimatedLossFen} /> },
        ...(claim.reserve
          ? [{ label: t('claims.reserve'), value: <AmountText fen={claim.reserve.currentFen} /> }]
          : []),
        {
          label: t(settled.label),
          value: <AmountText fen={settled.fen} steps={adjustment?.steps} title={t('claims.adjustment')} />,
        },
        {
          label: t('claims.paid'),
          value: <AmountText fen={claim.payments.reduce((sum, { amountFen }) => sum + amountFen, 0)} />,
        },
        ...(claim.corrections.length > 0 || claim.outstandingFen < 0
          ? [{ label: t('claims.outstanding'), value: <AmountText fen={claim.outstandingFen} /> }]
          : []),
      ]}
      allowedEvents={claim.allowedEvents}
      actions={actions}
      aside={
        <>
          <ClockList clocks={claim.clocks} />
          <Timeline path="/claims/:number/history" number={claim.number} />
        </>
      }
    >
      <TermsNoticeAlert claim={claim} />
      <LossSection claim={claim} />
      <AssessmentSection claim={claim} />
      <OccurrenceSection claim={claim} />
      <DeclinatureSection claim={claim} />
      <PaymentsSection claim={claim} />
      <CorrectionsSection claim={claim} />
      <DocumentsSection claim={claim} />
      <AttachmentsSection
        owner={{ kind: 'claim', number: claim.number }}
        documents={claim.documents.map(({ code, name }) => ({ code, name: name[language] }))}
      />
      <ReserveSection claim={claim} />
      {open && <ClaimDialog name={open} claim={claim} onClose={close} />}
    </ObjectPage>
  )
}
