import type { Page, Response } from 'playwright-core'

/** Keys whose values the API sends in both languages: a page that shows English must not show these. */
const CHINESE_TWINS: ReadonlySet<string> = new Set(['zh', 'nameZh'])

/** The product's name is Chinese in every language. */
const NAME = '首保'

/** Chinese on the page, in texts and in what is read aloud; not what is marked as Chinese. A text, because it runs there. */
const CHINESE_ON_PAGE = `
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const texts = []
  while (walker.nextNode())
    if (!walker.currentNode.parentElement.closest('[lang="zh-CN"], script, style')) texts.push(walker.currentNode.data)
  for (const element of document.body.querySelectorAll('[title], [aria-label], [placeholder]'))
    if (!element.closest('[lang="zh-CN"]'))
      for (const name of ['title', 'aria-label', 'placeholder']) texts.push(element.getAttribute(name) ?? '')
  texts.push(document.title)
  texts.flatMap((text) => text.match(/\\p{Script=Han}+/gu) ?? [])
`

/** Follows what the API sends to a page, and finds Chinese on it that did not come from there. */
export function watchLanguages(page: Page): { readonly untranslated: () => Promise<readonly string[]> } {
  const answers: Promise<string>[] = []
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.startsWith('/api/')) answers.push(dataOf(response))
  })
  return {
    untranslated: async () => {
      const shown = await page.evaluate<string[]>(CHINESE_ON_PAGE)
      const data = [NAME, ...(await Promise.all(answers))].join('\n')
      return [...new Set(shown)].filter((words) => !data.includes(words))
    },
  }
}

/** Every text of an answer, without those that have an English twin. */
async function dataOf(response: Response): Promise<string> {
  const body: unknown = await response.json().catch(() => null)
  const texts: string[] = []
  collect(body, texts)
  return texts.join('\n')
}

function collect(value: unknown, texts: string[]): void {
  if (typeof value === 'string') texts.push(value)
  if (typeof value !== 'object' || value === null) return
  for (const [key, part] of Object.entries(value)) if (!CHINESE_TWINS.has(key)) collect(part, texts)
}
