const FORM = /^(\d{4})-?(\d{6})-?(\d{2})-?(\d{2})-?(\d{5,6})$/

/** Returns a text that looks like a national project code in the form with hyphens, or undefined if it does not. */
export function projectCode(text: string): string | undefined {
  const plain = text.normalize('NFKC').trim().replace(/[‐‑‒–—―－_]/g, '-')
  return FORM.exec(plain)?.slice(1).join('-')
}
