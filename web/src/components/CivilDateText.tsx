/** A civil date, `2026-03-01`; a dash where there is none. */
export function CivilDateText({ date }: { readonly date: string | null | undefined }) {
  if (!date) return <span className="muted">—</span>
  return (
    <time dateTime={date} className="tabular">
      {date}
    </time>
  )
}
