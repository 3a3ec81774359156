import { join } from 'node:path'

/** A program of the benchmarks as it was compiled, to be run in a process of its own. */
export const program = (name: string): string => join(import.meta.dirname, `${name}.js`)
