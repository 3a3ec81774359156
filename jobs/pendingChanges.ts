import { settleDueChanges } from '../server/business/party/changes/usecases/settleDueChanges.ts'
import type { JobDefinition } from './definition.ts'

/** Puts into effect what has cooled off and lets lapse what nobody took up, once a day. */
export const pendingChanges: JobDefinition = {
  name: 'pendingChanges',
  run: async ({ context, progress }) => {
    const { effective, expired } = await settleDueChanges(context())
    await progress.save({ done: effective + expired })
    return { effective, expired }
  },
}
