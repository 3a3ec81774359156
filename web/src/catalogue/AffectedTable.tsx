import { useTranslation } from 'react-i18next'
import type {
  AffectedSubmission,
  AffectedSubmissionsView,
} from '../../../server/business/offer/underwriting/consequences.contract.ts'
import type { EditionEffect, ItemEffect } from '../../../server/business/reference/catalogue/catalogue.contract.ts'
import { CivilDateText } from '../components/CivilDateText.tsx'
import { type Column, DataTable } from '../components/DataTable.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { StateTag } from '../components/StateTag.tsx'
import type { Tone } from '../components/states.ts'
import tags from '../components/tag.module.css'
import styles from './catalogue.module.css'
import { demandText, entryText } from './entryText.ts'

const TONES: Readonly<Record<EditionEffect, Tone>> = {
  entryGone: 'bad',
  unitChanged: 'attention',
  thresholdUnmet: 'attention',
  fine: 'good',
}

/** Submissions by what becomes of them, each item with its reason. */
export function AffectedTable({ affected }: { readonly affected: AffectedSubmissionsView }) {
  const { t } = useTranslation()
  const columns: Column<AffectedSubmission>[] = [
    { key: 'number', title: t('affected.submission'), render: ({ number }) => number },
    { key: 'state', title: t('editions.state'), render: ({ state }) => <StateTag kind="submission" state={state} /> },
    {
      key: 'from',
      title: t('affected.coverFrom'),
      render: ({ coverFrom }) => (coverFrom ? <CivilDateText date={coverFrom} /> : t('affected.undated')),
    },
    { key: 'effect', title: t('affected.effect'), render: (submission) => <EffectTag submission={submission} /> },
    {
      key: 'detail',
      title: t('affected.detail'),
      wordy: true,
      render: ({ applies, items }) => (
        <div className={styles.detail}>
          {!applies && <p className="muted">{t('affected.beforeText')}</p>}
          <ul className={styles.thresholds}>
            {items.map((item) => (
              <ItemTexts key={item.itemNo} item={item} />
            ))}
          </ul>
        </div>
      ),
    },
  ]
  const { counts, items, more } = affected
  return (
    <>
      <DataTable
        caption={t('editions.affected')}
        columns={columns}
        rows={items}
        rowKey={({ number }) => number}
        rowPath={({ number }) => `/submissions/${number}`}
        empty={
          counts.total > 0 ? (
            <EmptyState title={t('affected.hidden')} />
          ) : (
            <EmptyState title={t('affected.empty')} hint={t('affected.emptyHint')} />
          )
        }
      />
      {more && <p className={`muted ${styles.note}`}>{t('affected.more', { n: items.length })}</p>}
    </>
  )
}

function EffectTag({ submission: { applies, effect } }: { readonly submission: AffectedSubmission }) {
  const { t } = useTranslation()
  return (
    <span className={tags.tag} data-tone={applies ? TONES[effect] : 'final'}>
      {applies ? t(`affected.effects.${effect}`) : t('affected.before')}
    </span>
  )
}

function ItemTexts({ item }: { readonly item: ItemEffect }) {
  const { t } = useTranslation()
  const shown = { item: item.name ?? t('match.item', { n: item.itemNo }), entry: entryText(item.entryId) }
  const texts: string[] = []
  if (item.effect === 'entryGone') texts.push(t('affected.goneText', shown))
  if (item.newUnit) texts.push(t('affected.unitText', { ...shown, unit: t(`catalogue.units.${item.newUnit}`) }))
  for (const { required, measured } of item.unmet)
    texts.push(
      t('affected.unmetText', {
        ...shown,
        required: demandText(required),
        measured: measured ?? t('affected.notMeasured'),
      }),
    )
  if (item.effect === 'fine') texts.push(t('affected.fineText', { ...shown, code: item.newCode ?? '' }))
  return texts.map((text) => <li key={text}>{text}</li>)
}
