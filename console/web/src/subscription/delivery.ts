import type {components} from '@/api/generated/notify'

export type Delivery = components['schemas']['Delivery']
export type DeliveryAttempt = components['schemas']['DeliveryAttempt']

export type DeliveryStatus = 'waiting' | 'sending' | 'retrying' | 'delivered' | 'dead'

/** What became of a delivery so far: one that waits after a failure is told apart from one whose turn it is. */
export function statusOf(delivery: Delivery, now = Date.now()): DeliveryStatus {
  if (delivery.state !== 'pending') return delivery.state
  if (delivery.nextAttemptAt === null) return 'sending'
  return delivery.attempts > 0 && Date.parse(delivery.nextAttemptAt) > now ? 'retrying' : 'waiting'
}
