import { ACCOUNTS, DEMONSTRATION_PASSWORD } from './people.ts'

/** What a person starting the service wants to know: where it is and, on demonstration data, who to sign in as. */
export function greeting(address: string, demonstration: boolean): string {
  const where = `\n  首保 Firstcover  ${address}\n`
  if (!demonstration) return `${where}\n`
  const width = Math.max(...ACCOUNTS.map(({ login }) => login.length))
  const accounts = ACCOUNTS.map(({ login, zh }) => `    ${login.padEnd(width)}  ${zh}`)
  return [where, `  示范账号 demonstration accounts, password ${DEMONSTRATION_PASSWORD}`, ...accounts, '', ''].join(
    '\n',
  )
}
