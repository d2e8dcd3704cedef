import {createHmac} from 'node:crypto'
import {createServer, type IncomingHttpHeaders, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'

interface Received {
  headers: IncomingHttpHeaders
  body: string
}

/** A receiver of webhooks on this machine. It answers what the test wants and keeps what it was sent. */
export class Endpoint {
  status = 204
  words = ''
  readonly received: Received[] = []

  private constructor(private readonly server: Server) {}

  static async open(): Promise<Endpoint> {
    const server = createServer()
    const endpoint = new Endpoint(server)
    server.on('request', (request, response) => {
      const parts: Buffer[] = []
      request.on('data', (part: Buffer) => parts.push(part))
      request.on('end', () => {
        endpoint.received.push({headers: request.headers, body: Buffer.concat(parts).toString('utf8')})
        response.writeHead(endpoint.status).end(endpoint.status === 204 ? undefined : endpoint.words)
      })
    })
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
    return endpoint
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hook`
  }

  close(): void {
    this.server.closeAllConnections()
    this.server.close()
  }
}

/** Whether a request is signed with the secret, as a receiver would check it. */
export function isGenuine({headers, body}: Received, secret: string): boolean {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`
  const expected = `v1,${createHmac('sha256', key).update(signed).digest('base64')}`
  return String(headers['webhook-signature']).split(' ').includes(expected)
}
