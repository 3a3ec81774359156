/** A part of `npm test`. */
export interface Suite {
  readonly name: string
  /** Specs for mocha, or a command whose exit code is the verdict. */
  readonly specs?: readonly string[]
  readonly command?: { readonly program: string; readonly args: readonly string[] }
  /** Files of this suite run in so many processes side by side. */
  readonly jobs?: number
  /** Needs `dist/web` and a browser. */
  readonly browser?: true
  /** Part of `npm run check`: quick, and without a database. */
  readonly check?: true
}

/** Everything `npm test` runs, the longest first so that two lanes end together. */
export const SUITES: readonly Suite[] = [
  { name: 'browser', specs: ['test/browser/**/*.test.ts'], browser: true },
  { name: 'api', specs: ['test/api/**/*.test.ts'], jobs: 2 },
  { name: 'fuzz', specs: ['test/fuzz/**/*.test.ts'] },
  { name: 'platform', specs: ['test/platform/**/*.test.ts'], jobs: 2 },
  { name: 'acceptance', specs: ['test/acceptance/**/*.test.ts'] },
  { name: 'jobs', specs: ['test/jobs/**/*.test.ts'] },
  { name: 'types of the server', command: { program: 'tsc', args: ['--noEmit', '-p', '.'] }, check: true },
  { name: 'types of the client', command: { program: 'tsc', args: ['--noEmit', '-p', 'web'] }, check: true },
  { name: 'format and lint', command: { program: 'biome', args: ['check', '.'] }, check: true },
  { name: 'architecture', specs: ['test/architecture.test.ts'], check: true },
  { name: 'unit', specs: ['test/unit/**/*.test.ts', 'test/tables/**/*.test.ts'], check: true },
  { name: 'vectors', specs: ['test/vectors/**/*.test.ts'], check: true },
]
