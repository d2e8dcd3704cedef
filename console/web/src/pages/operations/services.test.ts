import {expect, test} from 'vitest'
import {actionsFor, healthOf, type Parked, relayState, versionOf} from './services'

const PARKED: Parked = {
  consumer: 'progress-service.projects', source: '/registry', aggregateId: 'a', parked: 'poison', lastVersion: 3, waiting: 2, since: null, error: null,
}

test('a relay that has failed is told apart from one that is late', () => {
  expect(relayState({leading: true, pending: 0, oldestSeconds: 0, failure: null})).toBe('healthy')
  expect(relayState({leading: false, pending: 3, oldestSeconds: 16, failure: null})).toBe('late')
  expect(relayState({leading: true, pending: 3, oldestSeconds: 16, failure: 'Kafka is away'})).toBe('failing')
})

test('what has arrived twice can only be set back or discarded', () => {
  expect(actionsFor(PARKED)).toEqual(['retry', 'skip', 'replace', 'discard', 'rewind'])
  expect(actionsFor({...PARKED, parked: 'reused'})).toEqual(['rewind', 'discard'])
})

test.each([['1', 1], [' 42 ', 42], ['0', undefined], ['-1', undefined], ['1.5', undefined], ['x', undefined], ['', undefined]])(
  'the version in “%s” is %s', (text, version) => expect(versionOf(text)).toBe(version))

test.each([['UP', 'up'], ['DEGRADED', 'degraded'], ['DOWN', 'down'], ['OUT_OF_SERVICE', 'down'], ['UNKNOWN', 'unknown']])(
  'the status %s is %s', (status, health) => expect(healthOf(status)).toBe(health))
