import { Form } from 'antd'
import type { PreCheckEntryView } from '../../../server/business/desk/precheck/precheck.contract.ts'
import { MeasureInput } from '../components/MeasureInput.tsx'

/** One field per indicator of the chosen entry, each with what the catalogue asks. */
export function MeasuredFields({ entry }: { readonly entry: PreCheckEntryView | null }) {
  return (entry?.thresholds ?? []).map(({ code, name, operator, value, unit }) => (
    <Form.Item key={code} name={['measured', code]} label={name} extra={`${operator} ${value} ${unit}`}>
      <MeasureInput unit={unit} />
    </Form.Item>
  ))
}
