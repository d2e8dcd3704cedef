import {expect, test, vi} from 'vitest'
import {setLocale} from '@/i18n'
import {regionThenAndNow} from '.'

const asked: unknown[] = []
const names: Record<string, string> = {now: '华亭市', '2018-01-01': '华亭县', '2018-01-01T12:30:00+08:00': '华亭县'}
vi.mock('@/api/clients', () => ({
  registry: {
    GET: (_: string, {params: {query}}: {params: {query: {parent: string; asOf?: string}}}) => {
      asked.push(query.asOf)
      const nameZh = names[query.asOf ?? 'now']
      return {items: query.parent === '620800' ? [{code: '620881', nameZh, nameEn: nameZh, successors: []}] : []}
    },
  },
  body: async (answer: unknown) => answer,
}))

test.each([
  [undefined, '华亭市'], ['2018-01-01', '华亭县'], ['2018-01-01T12:30', '华亭县'],
])('a region has the name that it had at %s', async (asOf, name) => {
  setLocale('zh')
  await vi.waitUntil(() => regionThenAndNow('620881', asOf) === name)
  expect(asked).toContain(asOf === '2018-01-01T12:30' ? '2018-01-01T12:30:00+08:00' : asOf)
})
