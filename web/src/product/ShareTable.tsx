import { DataTable } from '../components/DataTable.tsx'
import { Section } from '../components/Section.tsx'
import { formatPpm } from '../format.ts'

interface ShareRow {
  readonly label: string
  readonly ppm: number
}

interface ShareTableProps {
  readonly title: string
  /** Place in the filing. */
  readonly reference: string
  /** What the rows are, and what their figure is. */
  readonly heading: string
  readonly value: string
  readonly rows: readonly ShareRow[] | undefined
}

/** One table of a tariff: a rate, factor or share per row. */
export function ShareTable({ title, reference, heading, value, rows }: ShareTableProps) {
  return (
    <Section title={title} flush extra={<small className="muted">{reference}</small>}>
      <DataTable
        caption={title}
        columns={[
          { key: 'label', title: heading, render: ({ label }: ShareRow) => label },
          { key: 'ppm', title: value, align: 'right', render: ({ ppm }: ShareRow) => formatPpm(ppm) },
        ]}
        rows={rows}
        rowKey={({ label }) => label}
        empty={null}
      />
    </Section>
  )
}
