import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'

const FOLDER = join(import.meta.dirname, '../browser')
const SELECTOR = /(?:\.locator|\.\$\$?|page\.click|page\.fill|page\.check|querySelector|querySelectorAll)\((['"`])(.*?)\1/g
/** What is no control: the document, pictures, scripts, elements that must have a role, and the mark of whatever field is wrong. */
const ALLOWED = [
  'html', 'body', 'svg', 'main img', 'main img, main script', 'img, a[href^="javascript:"]', 'div, span, p, li, td, tr, svg', '[aria-invalid=true]',
]

test('browser tests find controls by role and name, as people do', () => {
  const selectors = readdirSync(FOLDER).flatMap(file =>
    [...readFileSync(join(FOLDER, file), 'utf8').matchAll(SELECTOR)].map(found => ({file, selector: found[2] ?? ''})))

  expect(selectors.length).toBeGreaterThan(0)
  expect(selectors.filter(({selector}) => !ALLOWED.includes(selector))).toEqual([])
})
