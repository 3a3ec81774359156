import type { HeadConfig } from '../config/env.ts'
import type { KeyRing } from '../server/kernel/keyRing.ts'

/** What jobs need of the process they run in. */
export interface JobMeans {
  readonly keys: KeyRing
  readonly heads: HeadConfig
}
