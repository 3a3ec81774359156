import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { projectPath } from '../../config/paths.ts'

const AXE = readFileSync(projectPath('node_modules', 'axe-core', 'axe.min.js'), 'utf8')

// Texts, because the code runs in the page and not here. Style sheets are looked at as the page has them, not loaded again.
const IS_THERE = '"axe" in window'
const RUN = `axe.run({ resultTypes: ['violations'], preload: false, selectors: false }).then(({ violations }) => violations
  .filter(({ impact }) => impact === 'serious' || impact === 'critical')
  .map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | ')))`

/** What keeps people from using the page: axe's serious and critical findings, each with the elements it is about. */
export async function accessibilityFindings(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate<boolean>(IS_THERE))) await page.evaluate(AXE)
  return page.evaluate<string[]>(RUN)
}
