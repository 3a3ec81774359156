import { StreamLink } from './StreamLink.tsx'

/** An event, `claim:CL2026000006#3`, by the case it happened to and its place in the case's history. */
export function EventName({ event }: { readonly event: string }) {
  const [stream = event, seq] = event.split('#')
  return (
    <>
      <StreamLink stream={stream} /> #{seq}
    </>
  )
}
