import {shallowReactive} from 'vue'

/** Secrets that have just been made, by subscription. They are nowhere but in the memory of this page, and are shown until they are put away. */
const fresh = shallowReactive(new Map<string, string>())

export function keepSecret(id: string, secret: string | undefined): void {
  if (secret) fresh.set(id, secret)
}

export function freshSecret(id: string): string | undefined {
  return fresh.get(id)
}

export function putAwaySecret(id: string): void {
  fresh.delete(id)
}
