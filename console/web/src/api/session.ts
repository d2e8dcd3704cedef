import {computed, ref} from 'vue'
import {locale} from '@/i18n'
import {csrfToken} from './clients'

/** Who is signed in. The access token stays with the server. */
export interface User {
  name: string
  nameIn: InLanguage
  username: string
  roles: Role[]
  regions: string[]
  org: string | null
  orgIn: InLanguage
  expiresAt: string
}

/** A text in the languages in which the issuer has it. */
export interface InLanguage {
  zh: string | null
  en: string | null
}

export type Role = 'registrar' | 'reporter' | 'approver' | 'auditor' | 'subscriber' | 'operator'

/** Nobody while it is null. */
export const user = ref<User | null>(null)

export const signedIn = computed(() => user.value !== null)

export function hasRole(...roles: Role[]): boolean {
  return roles.some(role => user.value?.roles.includes(role))
}

/** Asks the server who is signed in; without an answer nobody is. */
export async function loadSession(): Promise<void> {
  user.value = await fetch('/api/session', {headers: {Accept: 'application/json'}})
    .then(response => response.ok ? response.json() as Promise<{user: User | null}> : {user: null})
    .then(session => session.user, () => null)
}

/** Returns a text in the language of the page, or the one for all languages. */
export function called(forAll: string | null, {zh, en}: InLanguage): string | null {
  return (locale.value === 'zh' ? zh : en) ?? forAll
}

/** The address that signs in, in the language of the page, and comes back to a page of the console. */
export function signInPath(returnTo: string): string {
  return `/login?returnTo=${encodeURIComponent(returnTo)}&ui_locales=${locale.value === 'zh' ? 'zh-CN' : 'en'}`
}

/** Ends the session here, and then at the issuer where it has one of its own. */
export async function signOut(): Promise<void> {
  const response = await fetch('/logout', {method: 'POST', headers: {'X-XSRF-TOKEN': csrfToken()}})
  const {next} = response.ok ? await response.json() as {next: string} : {next: '/'}
  location.assign(next)
}
