import type { Page } from 'playwright-core'

/** What a page shows, without what people typed as a code (a login, a hash): that is marked as not to be translated. */
const SHOWN = `(() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const texts = []
  while (walker.nextNode()) {
    const { parentElement } = walker.currentNode
    if (parentElement.checkVisibility() && !parentElement.closest('[translate="no"], code, kbd, script, style'))
      texts.push(walker.currentNode.data)
  }
  return texts.join('\\n')
})()`

/**
 * What programs say to each other: parts per million where no measured value stands before it, keys in camelCase or with
 * underscores, dotted codes and keys of the dictionaries, and what an empty value leaves behind.
 */
const CODES =
  /(?<!\d\s*)\bppm\b|\b[a-z]{2,}[A-Z]\w*|\b[a-z]+_[a-z_]+\b|(?<![\w@/])[a-z]{2,}(?:[.:][a-z][A-Za-z-]+)+\b|\bundefined\b|\bNaN\b|\[object/g

/** Codes, keys and field names among the words, each once. */
export const codesIn = (words: string): readonly string[] => [...new Set(words.match(CODES) ?? [])]

/** The same for all that a page shows. */
export const codesOnPage = async (page: Page): Promise<readonly string[]> => codesIn(await page.evaluate<string>(SHOWN))
