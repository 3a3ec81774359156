/** Tasks that behave in every way a task can. */
export default async function run(what: string): Promise<unknown> {
  switch (what) {
    case 'answer':
      return { bytes: Buffer.from('abc'), number: 5 }
    case 'never end':
      for (;;);
    case 'wait':
      return new Promise((resolve) => setTimeout(() => resolve('waited'), 300))
    case 'grow': {
      const all: number[][] = []
      for (;;) all.push(new Array<number>(100_000).fill(1.5))
    }
    default:
      throw new TypeError(what)
  }
}
