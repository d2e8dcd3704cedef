import {type AddressInfo, connect, createServer, type Socket} from 'node:net'

/** A line from a browser to the console that can be cut. Chromium's own offline mode leaves open streams as they are. */
export interface Line {
  /** The address of the console at this end. */
  url: string
  cut: () => void
  mend: () => void
  close: () => void
}

export async function lineTo(console: string): Promise<Line> {
  const {hostname, port} = new URL(console)
  const sockets = new Set<Socket>()
  let whole = true
  const server = createServer(near => {
    if (!whole) return near.destroy()
    const far = connect(Number(port), hostname)
    for (const [one, other] of [[near, far], [far, near]] as const) {
      sockets.add(one)
      one.pipe(other)
      one.on('error', () => one.destroy())
      one.on('close', () => {
        sockets.delete(one)
        other.destroy()
      })
    }
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const cut = (): void => {
    whole = false
    sockets.forEach(socket => socket.destroy())
  }
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut,
    mend: () => { whole = true },
    close: () => {
      cut()
      server.close()
    },
  }
}
