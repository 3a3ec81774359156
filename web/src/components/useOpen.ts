import { useState } from 'react'

/** Which of a page's dialogs is open, if any. */
export function useOpen<Name extends string>() {
  const [open, setOpen] = useState<Name | null>(null)
  return { open, show: (name: Name) => () => setOpen(name), close: () => setOpen(null) }
}
