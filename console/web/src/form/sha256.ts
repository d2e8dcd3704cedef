/** Returns the SHA-256 of a file in hexadecimal digits. Browsers lack a digest of their own on plain HTTP; this one is then used. */
export async function sha256(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const digest = globalThis.crypto?.subtle ? new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)) : digestOf(bytes)
  return [...digest].map(byte => byte.toString(16).padStart(2, '0')).join('')
}

const K = constants(64, Math.cbrt)

/** FIPS 180-4. */
export function digestOf(bytes: Uint8Array): Uint8Array {
  const blocks = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64)
  blocks.set(bytes)
  blocks[bytes.length] = 0x80
  const view = new DataView(blocks.buffer)
  view.setUint32(blocks.length - 8, Math.floor(bytes.length / 0x2000_0000))
  view.setUint32(blocks.length - 4, bytes.length << 3)
  const hash = constants(8, Math.sqrt)
  const words = new Uint32Array(64)
  for (let at = 0; at < blocks.length; at += 64) {
    for (let i = 0; i < 64; i++) {
      const far = words[i - 15] ?? 0
      const near = words[i - 2] ?? 0
      words[i] = i < 16 ? view.getUint32(at + i * 4)
        : (turn(near, 17) ^ turn(near, 19) ^ near >>> 10) + (words[i - 7] ?? 0) + (turn(far, 7) ^ turn(far, 18) ^ far >>> 3) + (words[i - 16] ?? 0)
    }
    mix(hash, words)
  }
  const digest = new DataView(new ArrayBuffer(32))
  hash.forEach((word, i) => digest.setUint32(i * 4, word))
  return new Uint8Array(digest.buffer)
}

function mix(hash: Uint32Array, words: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash
  for (let i = 0; i < 64; i++) {
    const one = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + (e & f ^ ~e & g) + (K[i] ?? 0) + (words[i] ?? 0) | 0
    const two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + (a & b ^ a & c ^ b & c) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, d + one | 0, c, b, a, one + two | 0]
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => {
    hash[i] = (hash[i] ?? 0) + word
  })
}

function turn(word: number, by: number): number {
  return word >>> by | word << 32 - by
}

/** The first 32 bits of the fractions of the roots of the first primes. */
function constants(count: number, root: (of: number) => number): Uint32Array {
  const primes: number[] = []
  for (let n = 2; primes.length < count; n++) if (primes.every(prime => n % prime)) primes.push(n)
  return Uint32Array.from(primes, prime => root(prime) % 1 * 0x1_0000_0000)
}
