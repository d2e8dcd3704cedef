import {expect, test} from 'vitest'
import type {Delivery} from '@/subscription/delivery'
import {mayHaveChanged, unseen} from './deliveries'

function delivery(event: string, state: Delivery['state'] = 'delivered'): Delivery {
  return {
    id: `d${event}`, subscriptionId: 's', eventId: event, eventType: 'milepost.milestone.met.v1', projectId: null, state, attempts: 1,
    nextAttemptAt: null, plannedAt: '2026-11-30T07:00:00Z', endedAt: null,
  }
}

test('what is not shown yet is counted, but not what is only below the rows that are shown', () => {
  const page = {items: ['9', '8', '5', '3'].map(event => delivery(event)), nextCursor: 'further'}

  expect(unseen(page, [delivery('8'), delivery('5')], 'further')).toBe(1)
  expect(unseen(page, [delivery('8'), delivery('5')], null)).toBe(2)
  expect(unseen(page, [], null)).toBe(4)
})

test('a row that the page should have and has not is read again', () => {
  const page = {items: [delivery('9', 'dead'), delivery('5', 'dead')], nextCursor: 'further'}

  expect(mayHaveChanged(delivery('7', 'dead'), page)).toBe(true)
  expect(mayHaveChanged(delivery('3', 'dead'), page)).toBe(false)
  expect(mayHaveChanged(delivery('3', 'pending'), page)).toBe(true)
  expect(mayHaveChanged(delivery('3', 'dead'), {items: [], nextCursor: null})).toBe(true)
})
