import {mkdir} from 'node:fs/promises'
import {beforeAll, describe, expect, test} from 'vitest'
import {CONSOLE, LANGS, overflow, type Role, settled, silent, visit} from './support'

// npm run screenshots: every page at 360 and 1280 px in both languages into console/target/screenshots, to be looked at; and those of
// the README into docs/images.

interface Shot {
  name: string
  path: string
  role?: Role
  /** Also a picture of the README. */
  readme?: boolean
}

const ALL = '../target/screenshots'
const README = '../../docs/images'
const railway = await projectCalled('兰州至合作铁路')

const SHOTS: Shot[] = [
  {name: 'overview', path: '/', readme: true},
  {name: 'projects', path: '/projects'},
  {name: 'projects-map', path: '/projects?view=map'},
  {name: 'projects-gantt', path: '/projects?view=gantt'},
  {name: 'projects-past', path: `/projects?asOf=${new Date().toISOString().slice(0, 10)}`},
  {name: 'projects-none', path: '/projects?q=没有这样的名称'},
  {name: 'project', path: `/projects/${railway}`, readme: true},
  {name: 'project-milestones', path: `/projects/${railway}?tab=milestones`},
  {name: 'project-timeline', path: `/projects/${railway}?tab=timeline`},
  {name: 'project-versions', path: `/projects/${railway}?tab=versions`},
  {name: 'project-lists', path: `/projects/${railway}?tab=lists`, role: 'registrar'},
  {name: 'project-citations', path: `/projects/${railway}?tab=citations`},
  {name: 'project-verify', path: `/projects/${railway}?tab=verify`},
  {name: 'register', path: '/projects/new', role: 'registrar'},
  {name: 'report', path: `/projects/${railway}/report`, role: 'reporter'},
  {name: 'imports', path: '/imports', role: 'registrar'},
  {name: 'listings', path: '/listings'},
  {name: 'codes', path: '/codes/2206-441624-04-01-569675'},
  {name: 'plans', path: '/plans'},
  {name: 'plan', path: '/plans/gansu-western-development', readme: true},
  {name: 'plan-promises', path: '/plans/gansu-western-development?view=promises'},
  {name: 'events', path: '/events'},
  {name: 'audit', path: `/audit?project=${railway}`, readme: true},
  {name: 'following', path: '/following', role: 'subscriber', readme: true},
  {name: 'following-new', path: '/following?new=1', role: 'subscriber'},
  {name: 'following-signed-out', path: '/following'},
  {name: 'operations', path: '/operations', role: 'operator'},
  {name: 'wall', path: '/wall'},
  {name: 'method', path: '/method'},
  {name: 'not-found', path: '/nowhere'},
]

beforeAll(async () => {
  await mkdir(ALL, {recursive: true})
  await mkdir(README, {recursive: true})
})

describe.each(SHOTS)('$name', ({name, path, role, readme}) => {
  test.each(LANGS.flatMap(lang => [360, 1280].map(width => ({lang, width}))))('$lang $width', async ({lang, width}) => {
    const page = await visit(path, {lang, width, role})
    await settled(page)
    // The map and names of places come last.
    await expect.poll(() => page.getByText(/正在加载|Loading|^…/).filter({visible: true}).count()).toBe(0)

    await page.screenshot({path: `${ALL}/${name}-${lang}-${width}.png`, fullPage: true})
    if (readme && width === 1280) await page.screenshot({path: `${README}/${name}-${lang}.png`})

    expect(await overflow(page)).toBe(0)
    await silent(page)
  })
})

async function projectCalled(nameZh: string): Promise<string> {
  const response = await fetch(`${CONSOLE}/api/registry/v1/projects?limit=1&q=${encodeURIComponent(nameZh)}`)
  const page = await response.json() as {items: {id: string}[]}
  return page.items[0]?.id ?? ''
}
