/**
 * Puts a method in the place of another, and gives what puts it back as it was: one that was inherited is inherited again.
 * Assigned back it would stay an own one, and hide from the rest of the process what is replaced further up.
 */
export function replaceMethod(target: object, name: string, method: unknown): () => void {
  const own = Object.getOwnPropertyDescriptor(target, name)
  Reflect.set(target, name, method)
  return () => {
    if (own) Object.defineProperty(target, name, own)
    else Reflect.deleteProperty(target, name)
  }
}
