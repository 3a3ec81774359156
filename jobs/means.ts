import type { HeadConfig } from '../config/env.ts'
import type { KeyRing } from '../server/kernel/keyRing.ts'
import type { SigningKey } from '../server/platform/acting/domain/signingKey.ts'

/** What jobs need of the process they run in. */
export interface JobMeans {
  readonly keys: KeyRing
  readonly heads: HeadConfig
  /** The address people use, which what is printed leads to. */
  readonly publicOrigin: string
  /** What printed documents are signed with; absent where they are not. */
  readonly signingKey?: SigningKey | undefined
}
