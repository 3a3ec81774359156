import type { Page } from 'playwright-core'

/** What a page shows, in texts and in what is read aloud. */
export interface Shown {
  readonly language: 'zh' | 'en'
  /** Of the browser tab; it may name a person by login. */
  readonly title: string
  /** Without what is said in another language on purpose, and what is typed as it is (a login, a command). */
  readonly words: string
  /** All but the fingerprints that people compare. */
  readonly all: string
}

/** Gathers it; a text, because it runs in the page. */
const SHOWN = `(() => {
  const language = document.documentElement.lang === 'en' ? 'en' : 'zh'
  const other = language === 'en' ? '[lang="zh-CN"]' : '[lang="en"]'
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const words = []
  const all = [document.title]
  const take = (element, text) => {
    if (!element.checkVisibility() || element.closest('script, style, textarea, .anticon, .ant-picker-clear, .ant-select-clear')) return
    if (!element.closest('[data-fingerprint]')) all.push(text)
    if (!element.closest('[translate="no"], code, kbd, ' + other)) words.push(text)
  }
  while (walker.nextNode()) take(walker.currentNode.parentElement, walker.currentNode.data)
  for (const name of ['title', 'aria-label', 'placeholder', 'alt'])
    for (const element of document.body.querySelectorAll('[' + name + ']')) take(element, element.getAttribute(name))
  return { language, title: document.title, words: words.join('\\n'), all: all.join('\\n') }
})()`

export const shownOn = (page: Page): Promise<Shown> => page.evaluate<Shown>(SHOWN)

/**
 * What programs say to each other: parts per million where no measured value stands before it, keys in camelCase or with
 * underscores, dotted codes and keys of the dictionaries, and what an empty value leaves behind.
 */
const CODES =
  /(?<!\d\s*)\bppm\b|\b[a-z]{2,}[A-Z]\w*|\b[a-z]+_[a-z_]+\b|(?<![\w@/])[a-z]{2,}(?:[.:][a-z][A-Za-z-]+)+\b|\bundefined\b|\bNaN\b|\[object|\{\{/g

/** Hashes and ids of the database: eight and more hexadecimal digits, of both kinds, and ids with dashes. */
const HASHES = /\b(?=[0-9a-f]*[a-f])(?=[0-9a-f]*\d)[0-9a-f]{8,}\b|\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]+\b/g

/** Codes, keys and field names among the words, each once. */
export const codesIn = (words: string): readonly string[] => [...new Set(words.match(CODES) ?? [])]

/** Hashes and ids in a text, each once. */
export const hashesIn = (text: string): readonly string[] => [...new Set(text.match(HASHES) ?? [])]

/** Codes among the words of a page, and hashes wherever they stand. */
export const codesOnPage = async (page: Page): Promise<readonly string[]> => {
  const { words, all } = await shownOn(page)
  return [...codesIn(words), ...hashesIn(all)]
}
