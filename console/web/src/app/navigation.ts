import {hasRole} from '@/api/session'
import {t} from './text'

/** A page in the navigation: its address, and the key that opens it after `g`. */
export interface NavigationItem {
  page: Parameters<typeof t>[0]
  path: string
  key: string
}

const ITEMS: NavigationItem[] = [
  {page: 'pages.overview', path: '/', key: 'o'},
  {page: 'pages.projects', path: '/projects', key: 'p'},
  {page: 'pages.plans', path: '/plans', key: 'l'},
  {page: 'pages.events', path: '/events', key: 'e'},
  {page: 'pages.audit', path: '/audit', key: 'a'},
  {page: 'pages.following', path: '/following', key: 'f'},
]
const IMPORTS: NavigationItem = {page: 'pages.imports', path: '/imports', key: 'i'}
const OPERATIONS: NavigationItem = {page: 'pages.operations', path: '/operations', key: 'x'}

/** What the visitor sees: imports only if they are a registrar, operations only if they are an operator. */
export function navigation(): NavigationItem[] {
  return [...ITEMS, ...hasRole('registrar') ? [IMPORTS] : [], ...hasRole('operator') ? [OPERATIONS] : []]
}
