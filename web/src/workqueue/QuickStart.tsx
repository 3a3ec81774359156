import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useRecords } from '../claims/useRecords.ts'
import { useSession } from '../session/session.ts'

/** What a person starts from the home page: a claim for those who may notify one, a submission for the maker. */
export function QuickStart() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { permissions, organisation } = useSession()
  const { notifyLabel } = useRecords()
  const insures = organisation.kind === 'manufacturer' && permissions.includes('submission.write')
  return (
    <>
      {permissions.includes('claim.notify') && <Button onClick={() => navigate('/claims/new')}>{notifyLabel}</Button>}
      {insures && (
        <Button type="primary" onClick={() => navigate('/submissions/new/edit')}>
          {t('submissions.new')}
        </Button>
      )}
    </>
  )
}
