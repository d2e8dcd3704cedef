import type {components} from '@/api/generated/notify'
import {t} from './text'

/** Where a subscription is delivered, in words. */
export function channelWords({type, url, address}: components['schemas']['Channel']): string {
  return type && type !== 'webhook' ? [t(`channel.${type}`), url ?? address].filter(Boolean).join(' ') : url ?? ''
}
