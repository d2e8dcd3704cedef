/** A document as it is entered; what is empty is not sent. */
export interface EnteredDocument {
  title: string
  number: string
  url: string
  sha256: string
}

export function newDocument(): EnteredDocument {
  return {title: '', number: '', url: '', sha256: ''}
}

/** Returns the document as the services take it. */
export function documentRequest(entered: EnteredDocument): {title: string; number?: string; url?: string; sha256?: string} {
  return {title: entered.title, ...given(entered.number, 'number'), ...given(entered.url, 'url'), ...given(entered.sha256, 'sha256')}
}

function given<K extends string>(text: string, member: K): {[k in K]?: string} {
  return text.trim() ? {[member]: text.trim()} as {[k in K]?: string} : {}
}
