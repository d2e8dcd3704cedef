import {expect, test} from 'vitest'
import {axeFaults, LANGS, overflow, silent, visit} from './support'

test.each(LANGS)('the method can be read by everyone (%s)', async lang => {
  const page = await visit('/method', {lang, width: 360})

  await page.getByRole('heading', {level: 1}).waitFor()

  expect(await axeFaults(page)).toEqual([])
  expect(await overflow(page)).toBe(0)
  await silent(page)
})
