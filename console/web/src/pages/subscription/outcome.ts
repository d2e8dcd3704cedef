import type {DeliveryAttempt} from '@/subscription/delivery'
import {t} from './text'

const KNOWN = [
  'delivered', 'http-status', 'redirect-not-followed', 'timeout', 'host-not-found', 'address-forbidden', 'connection-failed', 'tls-failed',
  'endpoint-refused', 'vendor-limit', 'vendor-refused', 'vendor-error', 'internal-error', 'postponed',
] as const

/** What an attempt came to, in words. */
export function outcomeOf(attempt: DeliveryAttempt): string {
  const known = KNOWN.find(one => one === attempt.outcome)
  return t(`outcome.${known ?? 'other'}`, {status: attempt.status ?? '', outcome: attempt.outcome})
}
