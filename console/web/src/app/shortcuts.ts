import {onScopeDispose, ref} from 'vue'

const KEY = 'milepost.shortcuts'
const SEQUENCE_MS = 1000

/** Single-key shortcuts can be switched off: they get in the way of speech input (WCAG 2.1.4). */
export const shortcutsOn = ref(localStorage.getItem(KEY) !== 'off')

const actions = new Map<string, () => void>()
let prefix = ''
let prefixAt = 0

export function setShortcuts(on: boolean): void {
  shortcutsOn.value = on
  localStorage.setItem(KEY, on ? 'on' : 'off')
}

/** Binds keys such as `f`, or `g p` for one after the other, while the component lives. */
export function useShortcuts(bindings: Record<string, () => void>): void {
  for (const [keys, action] of Object.entries(bindings)) actions.set(keys, action)
  onScopeDispose(() => {
    for (const [keys, action] of Object.entries(bindings)) if (actions.get(keys) === action) actions.delete(keys)
  })
}

document.addEventListener('keydown', event => {
  if (!shortcutsOn.value || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
  const keys = Date.now() - prefixAt < SEQUENCE_MS ? `${prefix} ${event.key}` : event.key
  prefix = ''
  const action = actions.get(keys)
  if (action) {
    event.preventDefault()
    action()
  } else if (event.key === 'g') {
    prefix = 'g'
    prefixAt = Date.now()
  }
})

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
}
