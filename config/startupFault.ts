/**
 * Why the service cannot start, in one line that names the remedy. Printed as it is, without a stack; the process ends
 * with exit code 1.
 */
export class StartupFault extends Error {
  constructor(problem: string, remedy: string) {
    super(`${problem}. ${remedy}`)
    this.name = 'StartupFault'
  }
}
