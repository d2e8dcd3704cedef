/** What can be told of a file before it is sent. */
export type FileFault = 'tooLarge' | 'oldWorkbook' | 'unknown' | 'empty' | 'unreadable'

export const MOST_BYTES = 200 * 1024 * 1024

const OLE2 = [0xD0, 0xCF, 0x11, 0xE0]
const PDF = [0x25, 0x50, 0x44, 0x46]
const OTHERS = /\.(doc|docx|pdf|rar|7z|zip|png|jpe?g)$/i

/** Returns why a file cannot be imported, as far as its name, size and first bytes tell; the service looks at the rest. */
export async function faultOf(file: File): Promise<FileFault | undefined> {
  if (file.size === 0) return 'empty'
  if (/\.(xls|et)$/i.test(file.name)) return 'oldWorkbook'
  if (OTHERS.test(file.name)) return 'unknown'
  try {
    const head = new Uint8Array(await file.slice(0, 4).arrayBuffer())
    const begins = (mark: readonly number[]) => mark.every((byte, index) => head[index] === byte)
    if (begins(OLE2)) return 'oldWorkbook'
    if (begins(PDF)) return 'unknown'
  } catch {
    return 'unreadable'
  }
  return file.size > MOST_BYTES ? 'tooLarge' : undefined
}
