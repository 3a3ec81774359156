import { Button, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useAnswer } from '../api/hooks.ts'
import { Facts } from '../components/Facts.tsx'
import { InstantText } from '../components/InstantText.tsx'
import { ProblemAlert } from '../components/ProblemAlert.tsx'
import { Section } from '../components/Section.tsx'
import { useSession } from '../session/session.ts'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import { RenewCodesDialog } from './RenewCodesDialog.tsx'

/** Whether an authenticator is set up, and how many recovery codes are left. */
export function SecondFactorSection() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [renewing, setRenewing] = useState(false)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const standing = useAnswer('/second-factor')
  const { demonstration } = useSession()
  const { required = false, since = null, recoveryCodesLeft = 0 } = standing.data ?? {}
  return (
    <Section
      title={t('account.factor.title')}
      extra={
        <span className="row">
          {since !== null && (
            <Button size="small" onClick={() => setRenewing(true)}>
              {t('account.factor.renew')}
            </Button>
          )}
          <Button size="small" onClick={() => navigate('/account/second-factor')}>
            {since === null ? t('account.factor.begin') : t('account.factor.replace')}
          </Button>
        </span>
      }
    >
      <ProblemAlert error={standing.error} />
      <Facts
        facts={[
          {
            label: t('account.factor.standing'),
            value: since === null ? t('account.factor.none') : <InstantText at={since} />,
          },
          {
            label: t('account.factor.requirement'),
            value: t(`account.factor.${demonstration ? 'notAsked' : required ? 'required' : 'free'}`),
          },
          ...(since === null ? [] : [{ label: t('account.factor.codesLeft'), value: recoveryCodesLeft }]),
        ]}
      />
      {renewing && <RenewCodesDialog onRenewed={setCodes} onClose={() => setRenewing(false)} />}
      {codes !== null && (
        <Modal
          open
          title={t('account.factor.codesTitle')}
          closable={false}
          keyboard={false}
          mask={{ closable: false }}
          footer={null}
        >
          <RecoveryCodes codes={codes} onKept={() => setCodes(null)} />
        </Modal>
      )}
    </Section>
  )
}
