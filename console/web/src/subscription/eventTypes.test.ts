import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {TITLES} from '@/event/titles'
import {setLocale} from '@/i18n'
import {EVENT_GROUPS, eventNames} from './eventTypes'

const documented = [...readFileSync(join(import.meta.dirname, '../../../../docs/events.md'), 'utf8')
  .matchAll(/^\| `(milepost\.(?:milestone|project|indicator)\.[a-z-]+\.v1)`/gm)].map(match => match[1]!)

test('every event that a subscriber can be told of is in one group and has words', () => {
  const grouped = EVENT_GROUPS.flatMap(one => one.types)

  expect(documented.length).toBeGreaterThan(30)
  expect([...grouped].sort()).toEqual([...documented].sort())
  expect(grouped.filter(type => !TITLES[type])).toEqual([])
})

test('a group that is chosen as a whole is called by its name', () => {
  setLocale('en')

  expect(eventNames(['milepost.milestone.met.v1', 'milepost.milestone.partly-met.v1', 'milepost.milestone.missed.v1']))
    .toEqual(['Milestones met', 'Milestone missed'])
  expect(eventNames(['milepost.road.opened.v2'])).toEqual(['road.opened'])
})
