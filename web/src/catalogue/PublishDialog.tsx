import { Alert, Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type {
  CatalogueEditionView,
  PublishEditionBody,
} from '../../../server/business/reference/catalogue/catalogue.contract.ts'
import { post } from '../api/client.ts'
import { useAnswer } from '../api/hooks.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { CivilDateInput } from '../components/CivilDateInput.tsx'
import { Explained } from '../components/Explained.tsx'
import { OpinionField } from '../components/OpinionField.tsx'
import { useSession } from '../session/session.ts'
import { AffectedCounts } from './AffectedCounts.tsx'
import styles from './catalogue.module.css'
import { chosenContinuations, type LikelyChoices, LikelyGoods } from './LikelyGoods.tsx'
import { newKinds, RenamedGoods, renamedIn, type SameGoods, useChanges } from './RenamedGoods.tsx'

interface PublishDialogProps {
  readonly edition: CatalogueEditionView
  readonly validFrom: string
  readonly onClose: () => void
}

type Values = Omit<PublishEditionBody, 'continuations'> & SameGoods & LikelyChoices

/** Confirms the publication: the day it holds from, how many open submissions that affects, which goods were renamed or may be. */
export function PublishDialog({ edition, validFrom, onClose }: PublishDialogProps) {
  const { id, version } = edition
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { businessDate } = useSession()
  const [form] = Form.useForm<Values>()
  const day = Form.useWatch('validFrom', form) ?? validFrom
  const affected = useAnswer('/catalogue-editions/:id/affected-submissions', { id, validFrom: day })
  const changes = useChanges(edition)
  const renamed = renamedIn(changes)
  return (
    <ActionDialog<Values>
      title={`${t('editions.publish')} ${id}`}
      form={form}
      initialValues={{ validFrom }}
      preview={
        <Explained text={t('editions.publishPreview')}>
          {affected.data && <AffectedCounts counts={affected.data.counts} />}
        </Explained>
      }
      confirmLabel={t('editions.publish')}
      run={({ sameGoods, likely, ...body }) => {
        const continuations = [...newKinds(renamed, sameGoods ?? []), ...chosenContinuations(likely)]
        return post('/catalogue-editions/:id/publication', { id, version, body: { ...body, continuations } })
      }}
      doneMessage={t('editions.published')}
      onDone={() => navigate(`/catalogue-editions/${id}`)}
      onClose={onClose}
    >
      <Form.Item
        name="validFrom"
        label={t('catalogue.validFrom')}
        rules={[{ required: true, message: t('form.required') }]}
      >
        <CivilDateInput />
      </Form.Item>
      {day < businessDate && <Alert type="warning" showIcon title={t('editions.pastDay')} className={styles.past} />}
      <RenamedGoods renamed={renamed} />
      <LikelyGoods likely={changes?.likely ?? []} />
      <OpinionField />
    </ActionDialog>
  )
}
