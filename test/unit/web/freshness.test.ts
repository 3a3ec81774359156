import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { expect } from 'chai'
import { written as writtenBy } from '../../../web/src/api/client.ts'
import { freshnessOf } from '../../../web/src/api/freshness.ts'
import { keyOf } from '../../../web/src/api/sources.ts'

/** A change was made that touched this, and was answered by what is read again at an address. */
function written(touched: string | null, at?: string, answer?: unknown, quietly = false): void {
  const headers: Readonly<Record<string, string | null | undefined>> = {
    touched,
    'content-location': at && `/api${at}`,
  }
  writtenBy((name) => headers[name] ?? null, answer, quietly)
}

/** Answers on screen, and how often each was asked for since they were opened. */
async function screen(addresses: readonly string[]) {
  const client = new QueryClient()
  const asked: string[] = []
  const fresh = freshnessOf(client)
  const leave = addresses.map((address) =>
    new QueryObserver(client, {
      queryKey: keyOf(address),
      queryFn: async () => {
        asked.push(address)
        return asked.length
      },
    }).subscribe(() => undefined),
  )
  const settled = async () => {
    do await new Promise((resolve) => setTimeout(resolve))
    while (client.isFetching() > 0)
  }
  await settled()
  asked.length = 0
  return {
    fresh,
    client,
    /** What was asked for since, in the order of the addresses. */
    askedFor: async () => {
      await settled()
      return asked.splice(0).toSorted()
    },
    leave: () => {
      for (const one of leave) one()
    },
  }
}

describe('what is on screen', () => {
  const CLAIM = ['/attachment-limits', '/claims/CL1', '/claims/CL1/history', '/claims/CL2', '/organisations/ORG1']

  it('is read again where a change touched it, and nowhere else', async () => {
    const { askedFor, leave } = await screen(CLAIM)
    written('claim/CL1')
    expect(await askedFor()).to.deep.equal(['/claims/CL1', '/claims/CL1/history'])
    written(null)
    expect(await askedFor()).to.deep.equal(CLAIM)
    leave()
  })

  it('is read again once, after all that a command wrote, and before the command is said to be done', async () => {
    const { fresh, askedFor, leave, client } = await screen(CLAIM)
    const result = await fresh.during(async () => {
      written('claim/CL1')
      written('claim/CL1, claim/CL2')
      await new Promise((resolve) => setTimeout(resolve, 5))
      return 'done'
    })
    expect([result, client.isFetching()]).to.deep.equal(['done', 0])
    expect(await askedFor()).to.deep.equal(['/claims/CL1', '/claims/CL1/history', '/claims/CL2'])
    leave()
  })

  it('is what a change answers with, which is not read again', async () => {
    const { client, askedFor, leave } = await screen(CLAIM)
    written('claim/CL1', '/claims/CL1', 'approved')
    expect(await askedFor()).to.deep.equal(['/claims/CL1/history'])
    expect(client.getQueryData(keyOf('/claims/CL1'))).to.equal('approved')
    leave()
  })

  it('is read again where a later change of the command touched what an earlier one answered with', async () => {
    const { fresh, askedFor, leave } = await screen(CLAIM)
    await fresh.during(async () => {
      written('claim/CL1', '/claims/CL1', 'approved')
      written('claim/CL1, claim/CL2', '/claims/CL2', 'joined')
    })
    expect(await askedFor()).to.deep.equal(['/claims/CL1', '/claims/CL1/history'])
    leave()
  })

  it('is what was answered, whichever read began before', async () => {
    const { client, leave } = await screen(['/claims/CL1'])
    const read = client.refetchQueries({ queryKey: keyOf('/claims/CL1') })
    written('claim/CL1', '/claims/CL1', 'approved')
    await read
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(client.getQueryData(keyOf('/claims/CL1'))).to.equal('approved')
    leave()
  })

  it('is read again where a command was refused after it had written', async () => {
    const { fresh, askedFor, leave } = await screen(CLAIM)
    const refused = await fresh
      .during(async () => {
        written('claim/CL2')
        throw new Error('refused')
      })
      .catch((error: Error) => error.message)
    expect(refused).to.equal('refused')
    expect(await askedFor()).to.deep.equal(['/claims/CL2'])
    leave()
  })

  it('stays as it is where it is what was just typed, until it is opened anew', async () => {
    const { client, askedFor, leave } = await screen(['/submissions/SB1'])
    written('submission/SB1', '/submissions/SB1', 'typed', true)
    expect(await askedFor()).to.deep.equal([])
    expect(client.getQueryState(keyOf('/submissions/SB1'))?.isInvalidated).to.equal(true)
    leave()
  })
})
