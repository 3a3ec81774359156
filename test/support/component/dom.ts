import { Window } from 'happy-dom'

const page = new Window({ url: 'http://localhost/', width: 1280, height: 800 })
const names = Object.getOwnPropertyNames(page).filter((name) => !(name in globalThis))
for (const name of names) {
  const value = Reflect.get(page, name)
  Object.defineProperty(globalThis, name, { configurable: true, writable: true, value })
}
