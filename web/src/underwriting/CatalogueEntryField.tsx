import { useQuery } from '@tanstack/react-query'
import { Form, Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import type { CatalogueEntryView } from '../../../server/catalogue/catalogue.contract.ts'
import type { FormField } from '../../../server/product/product.contract.ts'
import { get } from '../api/client.ts'
import { type ListView, withQuery } from '../api/hooks.ts'
import { useLanguage } from '../i18n/i18n.ts'
import { useSession } from '../session/session.ts'

interface CatalogueEntryFieldProps {
  readonly field: FormField
  readonly index: number
}

/** Chooses by code or name among the entries valid when cover begins; the edition follows from it. */
export function CatalogueEntryField({ field, index }: CatalogueEntryFieldProps) {
  const language = useLanguage()
  const form = Form.useFormInstance()
  const { businessDate } = useSession()
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.trim())
  const { data, isFetching } = useQuery({
    queryKey: ['catalogue-entries', q],
    queryFn: () =>
      get<ListView<CatalogueEntryView>>(
        withQuery('/catalogue-entries', { scheme: 'first-set-equipment', q, limit: 100 }),
      ),
    placeholderData: (before) => before,
  })
  const begins = Form.useWatch(['period', 'from'], form) as string | null | undefined
  const on = begins ?? businessDate
  const entries = (data?.items ?? []).filter(({ validFrom, validTo }) => validFrom <= on && (!validTo || on < validTo))
  return (
    <>
      <Form.Item
        name={[index, 'catalogueEntryId']}
        label={field.label[language]}
        required={field.required}
        extra={field.help?.[language]}
      >
        <Select
          showSearch={{ filterOption: false, onSearch: setTyped }}
          loading={isFetching}
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
