import {expect, test} from 'vitest'
import {type Delivery, statusOf} from './delivery'

const NOW = Date.parse('2026-11-30T08:00:00Z')

function delivery(state: Delivery['state'], attempts: number, nextAttemptAt: string | null): Delivery {
  return {
    id: '1', subscriptionId: '2', eventId: '3', eventType: 'milepost.milestone.met.v1', projectId: null, state, attempts, nextAttemptAt,
    plannedAt: '2026-11-30T07:00:00Z', endedAt: null,
  }
}

test.each([
  ['delivered', 'delivered', 1, null],
  ['dead', 'dead', 10, null],
  ['sending', 'pending', 0, null],
  ['waiting', 'pending', 0, '2026-11-30T07:59:59Z'],
  ['retrying', 'pending', 1, '2026-11-30T08:05:00Z'],
  ['waiting', 'pending', 1, '2026-11-30T07:59:59Z'],
] as const)('a delivery is %s when it is %s after %i attempts and the next is at %s', (status, state, attempts, next) => {
  expect(statusOf(delivery(state, attempts, next), NOW)).toBe(status)
})
