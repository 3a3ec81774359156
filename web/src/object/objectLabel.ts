/** A machine, right or project by name and number, as people choose it from a list. */
export const objectLabel = ({
  name,
  serialNumber,
}: {
  readonly name: string | null
  readonly serialNumber: string | null
}) => [name, serialNumber].filter(Boolean).join(' ') || '—'
