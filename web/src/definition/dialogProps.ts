import type { DefinitionView } from '../../../server/business/reference/definition/definition.contract.ts'

export interface DefinitionDialogProps {
  readonly definition: DefinitionView
  readonly onClose: () => void
}
