import { Form, type FormRule } from 'antd'
import { useDeferredValue, useState } from 'react'
import type { FormField, ProductView } from '../../../server/business/reference/product/product.contract.ts'
import { useAnswer, useKeptAnswer } from '../api/hooks.ts'
import { SearchSelect } from '../components/SearchSelect.tsx'
import { useLanguage } from '../i18n/i18n.ts'
import { useSession } from '../session/session.ts'

interface CatalogueEntryFieldProps {
  readonly field: FormField
  readonly index: number
  readonly product: ProductView
  readonly rules?: FormRule[]
}

/** Chooses by code or name among the entries of the product's catalogue valid when cover begins; the edition follows. */
export function CatalogueEntryField({ field, index, product, rules }: CatalogueEntryFieldProps) {
  const language = useLanguage()
  const form = Form.useFormInstance()
  const { businessDate } = useSession()
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.trim())
  const scheme = product.scheme ?? undefined
  const { data, isFetching } = useKeptAnswer('/catalogue-entries', { scheme, q, limit: 100 })
  const begins = Form.useWatch(['period', 'from'], form) as string | null | undefined
  const chosenId = Form.useWatch(['items', index, 'catalogueEntryId'], form) as string | null | undefined
  const { data: chosen } = useAnswer('/catalogue-entries/:id', chosenId ? { id: chosenId } : null)
  const on = begins ?? businessDate
  const valid = (data?.items ?? []).filter(({ validFrom, validTo }) => validFrom <= on && (!validTo || on < validTo))
  // An entry chosen before keeps its name, found again or not.
  const entries = chosen && q === '' && !valid.some(({ id }) => id === chosen.id) ? [chosen, ...valid] : valid
  return (
    <>
      <Form.Item
        name={[index, 'catalogueEntryId']}
        label={field.label[language]}
        required={field.required}
        {...(rules && { rules })}
        extra={field.help?.[language]}
      >
        <SearchSelect
          busy={isFetching}
          found={data?.found}
          more={Boolean(data?.nextCursor)}
          onType={setTyped}
          popupMatchSelectWidth={420}
          options={entries.map(({ id, name, code, edition }) => ({ value: id, label: `${code} ${name} · ${edition}` }))}
          onChange={(id: string) => {
            const entry = entries.find((candidate) => candidate.id === id)
            form.setFieldValue(['items', index, 'catalogueEdition'], entry?.edition ?? null)
            form.setFieldValue(['items', index, 'unitOfSupport'], entry?.unitOfSupport ?? null)
          }}
        />
      </Form.Item>
      <Form.Item name={[index, 'catalogueEdition']} hidden>
        <input type="hidden" />
      </Form.Item>
    </>
  )
}
