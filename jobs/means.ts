import type { HeadConfig } from '../config/env.ts'
import type { KeyRing } from '../server/kernel/keyRing.ts'

/** What jobs need of the process they run in. */
export interface JobMeans {
  readonly keys: KeyRing
  readonly heads: HeadConfig
  /** The address people use, which what is printed leads to. */
  readonly publicOrigin: string
}
