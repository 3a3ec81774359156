import { StartupFault } from '../../../config/startupFault.ts'

/** Loads a package that only the embedded database needs, and that a production installation leaves out. */
export async function embeddingPackage<P>(load: () => Promise<P>): Promise<P> {
  try {
    return await load()
  } catch {
    throw new StartupFault(
      'The embedded database is not installed (it is a development dependency)',
      'Set MONGODB_URI, or install with plain npm ci',
    )
  }
}
