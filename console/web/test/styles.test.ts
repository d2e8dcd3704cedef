import {readdirSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'

const files = readdirSync('src', {recursive: true, encoding: 'utf8'}).filter(file => /\.(vue|css)$/.test(file))

/** The styles of a file that hold on every page once its code is loaded. */
function everywhere(file: string): string {
  const text = readFileSync(`src/${file}`, 'utf8')
  return file.endsWith('.css') ? text : [...text.matchAll(/<style>(.*?)<\/style>/gs)].map(style => style[1]).join('\n')
}

/** Who may share classes: a page, or a folder beside the pages. */
function owner(file: string): string {
  return file.split('/').slice(0, file.startsWith('pages/') ? 2 : 1).join('/')
}

test('no class is styled for all pages by two owners', () => {
  const owners = new Map<string, Set<string>>()
  for (const file of files) {
    for (const [, selectors] of everywhere(file).matchAll(/(?:^|[{}])\s*([^{}@]+)\{/g)) {
      for (const selector of selectors!.split(',')) {
        const name = /^\.([\w-]+)(?![\w.-])/.exec(selector.trim())?.[1]
        if (name) owners.set(name, (owners.get(name) ?? new Set()).add(owner(file)))
      }
    }
  }
  expect(owners.size).toBeGreaterThan(50)
  expect([...owners].filter(([, of]) => of.size > 1).map(([name, of]) => `${name}: ${[...of].join(', ')}`)).toEqual([])
})
