import type { DefinitionView } from '../../../server/definition/definition.contract.ts'

export interface DefinitionDialogProps {
  readonly definition: DefinitionView
  readonly onClose: () => void
}
