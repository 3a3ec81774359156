import { Progress, Steps } from 'antd'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { BordereauView } from '../../../server/business/policy/bordereau/bordereau.contract.ts'
import { useAnswer } from '../api/hooks.ts'
import { CivilDateText } from '../components/CivilDateText.tsx'
import { Facts } from '../components/Facts.tsx'
import { Fingerprint } from '../components/Fingerprint.tsx'
import { ObjectLink } from '../components/ObjectLink.tsx'
import { ObjectPage } from '../components/ObjectPage.tsx'
import { ResourceView } from '../components/ResourceView.tsx'
import { Section } from '../components/Section.tsx'
import { StateTag } from '../components/StateTag.tsx'
import { Timeline } from '../components/Timeline.tsx'
import { useOpen } from '../components/useOpen.ts'
import { formatBytes, formatCount } from '../format.ts'
import { type BordereauDialogName, BordereauDialogs } from './BordereauDialogs.tsx'
import { FindingsSection } from './FindingsSection.tsx'
import { MappingSection } from './MappingSection.tsx'
import { isUnderWay, stepOf } from './progress.ts'

export function BordereauPage() {
  const { number = '' } = useParams()
  const bordereau = useAnswer('/bordereaux/:number', { number }, ({ state }) => isUnderWay(state))
  return <ResourceView query={bordereau}>{(data) => <BordereauDetails bordereau={data} />}</ResourceView>
}

const STEPS = ['file', 'mapping', 'check', 'write', 'result'] as const

/** An import on its way from a file to policies: what it is read by, what is wrong with it, how far it is. */
function BordereauDetails({ bordereau }: { readonly bordereau: BordereauView }) {
  const { t } = useTranslation()
  const { open, show, close } = useOpen<BordereauDialogName>()
  const { number, state, counts, allowedEvents } = bordereau
  const mayCheck = allowedEvents.some(({ event, allowed }) => event === 'check' && allowed)
  return (
    <ObjectPage
      kind={t('kind.bordereau')}
      number={number}
      status={<StateTag kind="bordereau" state={state} />}
      figures={(['policies', 'right', 'wrong', 'known', 'written'] as const).map((key) => ({
        label: t(`bordereaux.${key}`),
        value: formatCount(counts[key]),
      }))}
      allowedEvents={allowedEvents}
      actions={[
        { event: 'writeGood', label: t('bordereaux.writeGood'), kind: 'primary', onClick: show('writeGood') },
        { event: 'writeAll', label: t('bordereaux.writeAll'), onClick: show('writeAll') },
        { event: 'cancel', label: t('bordereaux.cancel'), kind: 'danger', onClick: show('cancel') },
        { event: 'retry', label: t('bordereaux.retry'), onClick: show('retry') },
        { event: 'giveUp', label: t('bordereaux.giveUp'), kind: 'danger', onClick: show('giveUp') },
      ]}
      aside={<Timeline path="/bordereaux/:number/history" number={number} />}
    >
      <Steps
        size="small"
        responsive
        current={stepOf(state)}
        items={STEPS.map((step) => ({ title: t(`bordereaux.step.${step}`) }))}
      />
      {isUnderWay(state) && <UnderWay bordereau={bordereau} />}
      {mayCheck && <MappingSection bordereau={bordereau} />}
      {counts.policies > 0 || state === 'checked' ? <FindingsSection bordereau={bordereau} /> : null}
      <Section title={t('bordereaux.facts')}>
        <Facts
          facts={[
            { label: t('bordereaux.file'), value: bordereau.fileName, wide: true },
            { label: t('bordereaux.size'), value: formatBytes(bordereau.sizeBytes) },
            { label: 'SHA-256', value: <Fingerprint hash={bordereau.sha256} /> },
            { label: t('bordereaux.product'), value: bordereau.productCode ?? '—' },
            { label: t('bordereaux.rows'), value: formatCount(counts.rows) },
            { label: t('bordereaux.warnings'), value: formatCount(counts.warnings) },
            { label: t('bordereaux.checkedOn'), value: <CivilDateText date={bordereau.checkedOn} /> },
            { label: t('bordereaux.mode'), value: bordereau.mode ? t(`bordereaux.modes.${bordereau.mode}`) : '—' },
            { label: t('bordereaux.importedBy'), value: bordereau.importedByName },
            ...(bordereau.sameAs.length > 0
              ? [
                  {
                    label: t('bordereaux.sameAs'),
                    value: bordereau.sameAs.map((other) => (
                      <div key={other}>
                        <ObjectLink kind="bordereau" number={other} />
                      </div>
                    )),
                  },
                ]
              : []),
          ]}
        />
      </Section>
      <BordereauDialogs name={open} bordereau={bordereau} onClose={close} />
    </ObjectPage>
  )
}

function UnderWay({ bordereau: { progress } }: { readonly bordereau: BordereauView }) {
  const { t } = useTranslation()
  const { done = 0, total = 0, failed = 0 } = progress ?? {}
  const label = t('bordereaux.progressDone', { done: formatCount(done), total: formatCount(total) })
  return (
    <Section title={t('bordereaux.progress')}>
      <Progress
        percent={total === 0 ? 0 : Math.floor((100 * done) / total)}
        status={failed > 0 ? 'exception' : 'active'}
        aria-label={label}
      />
      <output>{failed > 0 ? t('bordereaux.failed', { n: formatCount(failed) }) : label}</output>
    </Section>
  )
}
