import { Form, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { EditionChangesView } from '../../../server/business/reference/catalogue/catalogue.contract.ts'
import type { Continuation } from '../../../server/business/reference/catalogue/domain/lineage.ts'
import { Explained } from '../components/Explained.tsx'

type Likely = EditionChangesView['likely']

/** The field of {@link LikelyGoods}: by code the entry that is continued, or {@link NEW_KIND}. */
export interface LikelyChoices {
  readonly likely?: Readonly<Record<string, string>>
}

const NEW_KIND = 'new'

/** What was said of each entry that may continue another. */
export const chosenContinuations = (likely: LikelyChoices['likely'] = {}): Continuation[] =>
  Object.entries(likely).map(([code, of]) => ({ code, of: of === NEW_KIND ? null : of }))

/** Lets whoever publishes decide each entry that may be an earlier one under another name and code; none is preset. */
export function LikelyGoods({ likely }: { readonly likely: Likely }) {
  const { t } = useTranslation()
  if (likely.length === 0) return null
  return (
    <Explained text={t('editions.likelyHelp')}>
      {likely.map(({ code, name, candidates }) => (
        <Form.Item
          key={code}
          name={['likely', code]}
          label={`${code} ${name}`}
          rules={[{ required: true, message: t('form.required') }]}
        >
          <Select
            placeholder={t('editions.likelyChoose')}
            options={[
              ...candidates.map((each) => ({
                value: each.code,
                label: t('editions.likelyContinues', { code: each.code, name: each.name }),
              })),
              { value: NEW_KIND, label: t('editions.likelyNew') },
            ]}
          />
        </Form.Item>
      ))}
    </Explained>
  )
}
