import { mkdirSync } from 'node:fs'
import { expect } from 'chai'
import type { Browser, Locator, Page } from 'playwright-core'
import { projectPath } from '../../config/paths.ts'
import { DEMONSTRATION_PASSWORD } from '../../server/demonstration/people.ts'
import { accessibilityFindings } from './accessibility.ts'

const PICTURES = projectPath('test-output', 'screenshots')

/** Wide as on a desk, narrow as in the field. */
export const SIZES = { desk: { width: 1280, height: 800 }, field: { width: 390, height: 844 } } as const

/** Refusals are part of the story; a browser reports each as a console error though the page shows it well. */
const EXPECTED_ERROR = /the server responded with a status of (?:401|404|409|412|422)/

// Texts, because the code runs in the page and not here.

/** Goes to another page of the client without loading it anew, if the client is there. */
const followed = (path: string): string => `(() => {
  const path = ${JSON.stringify(path)}
  const here = document.querySelector('main[data-page]')?.dataset.page
  if (here === undefined || here === new URL(path, location.href).pathname) return false
  history.pushState(null, '', path)
  dispatchEvent(new PopStateEvent('popstate'))
  return true
})()`

/** Nothing is being read, loaded or drawn as a skeleton, for some frames on end. */
const QUIET = `new Promise((resolve, reject) => {
  const deadline = performance.now() + 45_000
  let frames = 0
  const look = () => {
    const busy = document.querySelector('.ant-skeleton, .ant-spin-spinning, [aria-busy="true"]')
    const loading = [...document.images].some((image) => !image.complete)
    frames = busy || loading ? 0 : frames + 1
    if (frames > 4) resolve()
    else if (performance.now() > deadline) reject(new Error('still busy: ' + (busy?.outerHTML ?? 'an image').slice(0, 200)))
    else requestAnimationFrame(look)
  }
  look()
})`

/** Parts whose content is wider than they are, without what is there for screen readers alone and what is typed. */
const CUT_OFF = `[...document.querySelectorAll('main *')]
  .filter((part) => part.clientWidth > 1 && part.scrollWidth > part.clientWidth + 1)
  .filter((part) => getComputedStyle(part).overflowX !== 'visible' && !part.matches('input, textarea, pre'))
  .map((part) => part.tagName + ' ' + part.scrollWidth + ' > ' + part.clientWidth + ' ' + part.textContent.slice(0, 40))`

/** A person at the client, in a browser of their own, who notices errors in the console. */
export class Visitor {
  readonly page: Page
  readonly consoleErrors: string[] = []
  private readonly origin: string

  private constructor(page: Page, origin: string) {
    this.page = page
    this.origin = origin
    page.setDefaultTimeout(45_000)
    page.on('console', (message) => {
      if (message.type() !== 'error' || EXPECTED_ERROR.test(message.text())) return
      this.consoleErrors.push(`${message.text()} ${message.location().url}`)
    })
    page.on('pageerror', (error) => this.consoleErrors.push(error.message))
  }

  static async at(browser: Browser, origin: string, size: keyof typeof SIZES = 'desk'): Promise<Visitor> {
    const context = await browser.newContext({ viewport: SIZES[size], locale: 'zh-CN', reducedMotion: 'reduce' })
    return new Visitor(await context.newPage(), origin)
  }

  /** Signs in at the form. */
  async signIn(login: string): Promise<void> {
    await this.page.goto(this.origin)
    await this.page.getByRole('textbox', { name: '登录名' }).fill(login)
    await this.page.getByLabel('密码', { exact: true }).fill(DEMONSTRATION_PASSWORD)
    await this.page.getByRole('button', { name: '登录', exact: true }).click()
    await this.heading('待办')
  }

  /** Signs in without the form, to be where the work is at once. */
  async isSignedIn(login: string): Promise<void> {
    const data = { login, password: DEMONSTRATION_PASSWORD }
    const answer = await this.page.request.post(`${this.origin}/api/session`, { data })
    expect(answer.status(), login).to.equal(200)
    // The client looks for a session only where somebody has signed in before.
    await this.page.addInitScript(`localStorage.setItem('firstcover.session', '')`)
  }

  /** Opens a page: within the client as a link does, from outside or anew by its address. */
  async open(path: string): Promise<void> {
    if (await this.page.evaluate<boolean>(followed(path))) {
      await this.page.locator(`main[data-page="${new URL(path, this.origin).pathname}"]`).waitFor()
    } else {
      await this.page.goto(`${this.origin}${path}`)
    }
    await this.page.getByRole('main').getByRole('heading').first().waitFor()
    await this.settled()
  }

  /** Waits for a heading of the page. */
  async heading(text: string | RegExp): Promise<void> {
    await this.page.getByRole('heading', { name: text }).first().waitFor()
  }

  async press(name: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    await within
      .getByRole('button', { name, exact: typeof name === 'string' })
      .first()
      .click()
  }

  async fill(label: string | RegExp, text: string, within: Page | Locator = this.page): Promise<void> {
    const field = within.getByLabel(label).first()
    await field.fill(text)
    await field.blur()
  }

  /** Picks from a drop-down by what it shows, typing where it can be searched. */
  async choose(label: string | RegExp, option: string, within: Page | Locator = this.page): Promise<void> {
    const field = within.getByRole('combobox', { name: label }).first()
    await field.click()
    if (await field.isEditable()) await field.pressSequentially(option)
    const choice = this.page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: option })
    await choice.first().click()
  }

  /** The dialog that is open. */
  get dialog(): Locator {
    return this.page.getByRole('dialog')
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor()
  }

  /**
   * Confirms in the open dialog and waits until it is closed, which it is once the server has answered: a message alone can
   * still be that of an act shortly before.
   */
  async confirms(name: string): Promise<void> {
    await this.press(name, this.dialog)
    await this.dialog.waitFor({ state: 'hidden' })
  }

  /** Number of the document whose page is open. */
  async number(pattern: RegExp): Promise<string> {
    await this.page.waitForURL(pattern)
    return /[A-Z]{2}\d{10}(?:Q\d+)?/.exec(this.page.url())?.[0] ?? ''
  }

  /** Waits until the page shows what it was opened for. */
  async settled(): Promise<void> {
    await this.page.evaluate(QUIET)
  }

  /** Keeps a picture of the page in `test-output/screenshots`. */
  async picture(name: string): Promise<void> {
    mkdirSync(PICTURES, { recursive: true })
    await this.settled()
    await this.page.screenshot({ path: `${PICTURES}/${name}.png` })
  }

  /** The same of all that is below the fold too. */
  async wholePicture(name: string): Promise<void> {
    mkdirSync(PICTURES, { recursive: true })
    await this.settled()
    await this.page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true })
  }

  /** Fails on what keeps people from using the page: axe's serious and critical findings. */
  async isAccessible(): Promise<void> {
    await this.settled()
    expect(await accessibilityFindings(this.page), this.page.url()).to.deep.equal([])
  }

  /** Fails where the page itself can be pushed sideways. */
  async fitsItsWidth(): Promise<void> {
    const measured = 'const { scrollWidth, clientWidth } = document.documentElement; [scrollWidth, clientWidth]'
    const [scrollWidth, clientWidth] = await this.page.evaluate<readonly [number, number]>(measured)
    expect(scrollWidth, this.page.url()).to.be.at.most(clientWidth)
  }

  /** Fails where a part of the page is cut off or can only be read by pushing it sideways. */
  async showsAllSideways(): Promise<void> {
    await this.fitsItsWidth()
    expect(await this.page.evaluate<string[]>(CUT_OFF), this.page.url()).to.deep.equal([])
  }

  async leave(): Promise<void> {
    await this.page.context().close()
  }
}
