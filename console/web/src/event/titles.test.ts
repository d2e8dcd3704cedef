import {readdirSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {setLocale} from '@/i18n'
import {eventTitle, TITLES} from './titles'

const folder = '../../event-contracts/src/main/resources/schemas/'

test('each type of event has a title in both languages, the Chinese one that of its schema', () => {
  const ofSchemas = readdirSync(folder).map(file => {
    const {title} = JSON.parse(readFileSync(folder + file, 'utf8')) as {title: string}
    return [file.replace(/\.json$/, ''), title.split(' ')[1]]
  })

  expect(Object.fromEntries(Object.entries(TITLES).map(([type, title]) => [type, title.zh]))).toEqual(Object.fromEntries(ofSchemas))
  Object.values(TITLES).forEach(title => expect(title.en).toMatch(/^[A-Z][a-z ]+$/))
})

test('what is no event of this release has a name too', () => {
  setLocale('zh')

  expect(eventTitle('milepost.subscription.test.v1')).toBe('测试')
  expect(eventTitle('milepost.road.opened.v2')).toBe('road.opened')
})
