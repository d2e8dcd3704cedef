import {readdirSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {TITLES} from './titles'

const folder = '../../event-contracts/src/main/resources/schemas/'

test('each type of event has a title, the Chinese one that of its schema', () => {
  const ofSchemas = readdirSync(folder).map(file => {
    const {title} = JSON.parse(readFileSync(folder + file, 'utf8')) as {title: string}
    return [file.replace(/\.json$/, ''), title.split(' ')[1]]
  })

  expect(Object.fromEntries(Object.entries(TITLES).map(([type, title]) => [type, title.zh]))).toEqual(Object.fromEntries(ofSchemas))
})
