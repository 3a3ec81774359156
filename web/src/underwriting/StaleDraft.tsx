import { Alert, Button, Checkbox, type FormInstance } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SubmissionView } from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import type { ProductView } from '../../../server/business/reference/product/product.contract.ts'
import { DataTable } from '../components/DataTable.tsx'
import { InstantText } from '../components/InstantText.tsx'
import { ObjectLink } from '../components/ObjectLink.tsx'
import { DraftValueText } from './DraftValueText.tsx'
import { type DraftValues, draftValues } from './draftValues.ts'
import { foreignChanges } from './staleDraft.ts'

interface StaleDraftProps {
  readonly form: FormInstance<DraftValues>
  readonly product: ProductView
  readonly base: SubmissionView
  readonly theirs: SubmissionView
  readonly labelOf: (field: string) => string
  readonly onChosen: (theirs: SubmissionView) => void
}

/**
 * Somebody else has changed the draft, or the same person in another window: what was changed, beside what stands here;
 * the person takes it over place by place. Nothing typed is lost, whatever is chosen only then saved.
 */
export function StaleDraft({ form, product, base, theirs, labelOf, onChosen }: StaleDraftProps) {
  const { t } = useTranslation()
  const mine = form.getFieldsValue(true) as DraftValues
  const changes = foreignChanges(draftValues(base, product), mine, draftValues(theirs, product), product)
  const [chosen, setChosen] = useState<Readonly<Record<string, boolean>>>({})
  const takes = (field: string, typedToo: boolean) => chosen[field] ?? !typedToo

  if (theirs.state !== 'draft')
    return (
      <Alert
        type="warning"
        showIcon
        role="alert"
        title={t('draft.goneTitle')}
        description={
          <>
            {t('draft.gone')} <ObjectLink kind="submission" number={theirs.number} />
          </>
        }
      />
    )

  const goOn = () => {
    for (const { path, field, theirs: value, typedToo } of changes)
      if (takes(field, typedToo)) form.setFieldValue(path as Parameters<typeof form.setFieldValue>[0], value ?? null)
    onChosen(theirs)
  }
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={
        <>
          {t('draft.staleTitle')} <InstantText at={theirs.updatedAt} />
        </>
      }
      description={
        <div className="stack">
          <p>{t(changes.length > 0 ? 'draft.stale' : 'draft.staleAlike')}</p>
          {changes.length > 0 && (
            <DataTable
              caption={t('draft.staleTitle')}
              columns={[
                { key: 'field', title: t('draft.place'), wordy: true, render: ({ field }) => labelOf(field) },
                {
                  key: 'mine',
                  title: t('draft.mine'),
                  render: ({ field, mine: value }) => <DraftValueText field={field} value={value} product={product} />,
                },
                {
                  key: 'theirs',
                  title: t('draft.theirs'),
                  render: ({ field, theirs: value }) => (
                    <DraftValueText field={field} value={value} product={product} />
                  ),
                },
                {
                  key: 'take',
                  title: t('draft.take'),
                  render: ({ field, typedToo }) => (
                    <Checkbox
                      checked={takes(field, typedToo)}
                      onChange={({ target }) => setChosen((before) => ({ ...before, [field]: target.checked }))}
                      aria-label={t('draft.takeOne', { place: labelOf(field) })}
                    >
                      {typedToo && <span className="warning">{t('draft.typedToo')}</span>}
                    </Checkbox>
                  ),
                },
              ]}
              rows={changes}
              rowKey={({ field }) => field}
              empty={null}
            />
          )}
          <div className="row">
            <Button type="primary" onClick={goOn}>
              {t('draft.goOn')}
            </Button>
          </div>
        </div>
      }
    />
  )
}
