import { mkdirSync } from 'node:fs'
import { projectPath } from '../config/paths.ts'
import { startBrowser } from '../test/support/browser.ts'
import { type SIZES, Visitor } from '../test/support/visitor.ts'

/** `npm run docs:pictures -- ADDRESS`: takes the README's pictures of a running demonstration. */
interface Picture {
  readonly file: string
  readonly login: string
  readonly path: string
  /** Opens the page of the list's first row. */
  readonly firstRow?: true
  readonly size: keyof typeof SIZES
}

const PICTURES: readonly Picture[] = [
  { file: 'quote', login: 'underwriter', path: '/quotes', firstRow: true, size: 'desk' },
  { file: 'claim', login: 'claims', path: '/claims?state=approved', firstRow: true, size: 'desk' },
  { file: 'field', login: 'claims.approver', path: '/', size: 'field' },
]

const origin = process.argv[2] ?? 'http://127.0.0.1:3000'
const folder = projectPath('docs', 'pictures')
mkdirSync(folder, { recursive: true })
const browser = await startBrowser()
try {
  for (const { file, login, path, firstRow, size } of PICTURES) {
    const visitor = await Visitor.at(browser, origin, size)
    await visitor.isSignedIn(login)
    await visitor.open(path)
    await visitor.settled()
    if (firstRow) {
      const row = visitor.page.locator('main a[data-row]').first()
      await visitor.open((await row.getAttribute('href')) ?? path)
      await visitor.settled()
    }
    await visitor.page.screenshot({ path: `${folder}/${file}.png` })
    await visitor.leave()
  }
} finally {
  await browser.close()
}
process.exit()
