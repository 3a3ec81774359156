import chromium from '@sparticuz/chromium'
import { type Browser, chromium as playwright } from 'playwright-core'

/** Whether the Chromium carried in the npm package runs here; it is built for Linux on x64. */
export const browserRunsHere = process.platform === 'linux' && process.arch === 'x64'

/** The package's own arguments put everything into one process, which a crash or a closed page takes down. */
const ONE_PROCESS = ['--single-process', '--no-zygote', '--in-process-gpu']

/** Starts the carried Chromium without a window. */
export async function startBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: chromium.args.filter((argument) => !ONE_PROCESS.includes(argument)),
    headless: true,
  })
}
