/** The server side of the measurement of bindings, a process of its own: the whole API on one port. */
import { addDays } from '../server/kernel/civilDate.ts'
import { acceptedCases, casesNamed } from '../test/support/builders/acceptedCases.ts'
import type { BindingWorld } from './bindings.ts'
import { openScene } from './scene.ts'
import { signIn } from './signIn.ts'

const [uri = '', own = '', shared = ''] = process.argv.slice(2)

const scene = await openScene(uri)
const from = addDays(scene.clock.businessDate(), 30)
const cases = { own: casesNamed('own', Number(own), true), shared: casesNamed('shared', Number(shared), false) }
const version = await acceptedCases(scene, { from, to: addDays(from, 365) }, [...cases.own, ...cases.shared])
const service = await scene.serve()
const world: BindingWorld = {
  uri,
  origin: service.origin,
  session: await signIn(service.origin, scene.persons.underwriterA),
  submissions: { own: cases.own.map(({ number }) => number), shared: cases.shared.map(({ number }) => number) },
  version,
}
process.send?.(world)
