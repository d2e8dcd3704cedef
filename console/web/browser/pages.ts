import {given, IMPORT} from './imports'
import {idOf, RAILWAY} from './project'
import type {Lang, Locator, Page, Role} from './support'

const PLAN = '/plans/gansu-western-development'
const SUBSCRIPTION = {
  id: '01a22dda-0000-7000-8000-000000000000', version: 1, state: 'active', disabledReason: null, formerSecretUntil: null,
  channel: {type: 'webhook', url: 'https://example.org/hook'},
  filter: {projects: [], regions: ['620700'], categories: ['railway'], plans: [], eventTypes: [], minSlipDays: 30},
  createdAt: '2026-11-30T08:00:00Z', updatedAt: '2026-11-30T08:00:00Z',
}

export interface Shown {
  path: string
  role?: Role
  /** For what a Milepost with the catalogue does not show by itself. */
  prepare?: (page: Page) => Promise<unknown>
  /** Where it is seen that the page has come to this state; by default its heading. */
  shows?: (page: Page, lang: Lang) => Locator
}

/** A page, and what else it can show than its data. */
export interface PageStates extends Shown {
  page: string
  /** The page of whoever lacks the role. */
  forbidden?: Shown
  empty?: Shown
  filtered?: Shown
  /** What makes the page load anew while the services fail. */
  renew?: 'by itself' | 'when told'
  /** Without a header, and so without a switch of its language. */
  kiosk?: boolean
  /** Loads, fails and is refused as another one of these does, or needs no data. */
  still?: boolean
}

const railway = await idOf(RAILWAY)

export const PAGES: PageStates[] = [
  {page: 'overview', path: '/', renew: 'when told'},
  {
    page: 'projects', path: '/projects', renew: 'when told', shows: page => page.getByRole('grid').getByRole('link'),
    empty: {path: '/projects', prepare: nothing('registry/v1/projects'), shows: says('还没有登记项目', 'No projects are registered yet')},
    filtered: {path: '/projects?q=nosuchproject', shows: says('没有符合条件的项目', 'No project matches')},
  },
  {page: 'projects by filters', path: '/projects?light=red,yellow&region=62&plan=gansu-western-development', shows: says('清除全部条件', 'Clear all filters'), still: true},
  {page: 'map of projects', path: '/projects?view=map&region=620000', shows: (page, lang) => page.getByRole('img', {name: lang === 'zh' ? /各地区项目地图/ : /Map of projects by region/})},
  {page: 'project', path: `/projects/${railway}`, renew: 'when told', shows: tab('概况', 'Summary')},
  {page: 'milestones of a project', path: `/projects/${railway}?tab=milestones`, shows: tab('里程碑', 'Milestones'), still: true},
  {page: 'history of a project', path: `/projects/${railway}?tab=timeline`, shows: tab('历史', 'Timeline'), still: true},
  {page: 'clauses that name a project', path: `/projects/${railway}?tab=citations`, shows: tab('规划引用', 'Citations'), still: true},
  {page: 'codes and lists of a project', path: `/projects/${railway}?tab=lists`, shows: tab('代码与清单', 'Codes and lists'), still: true},
  {page: 'proof of a project', path: `/projects/${railway}?tab=verify`, shows: tab('核验', 'Verify'), still: true},
  {page: 'registering', path: '/projects/new', role: 'registrar', still: true, forbidden: {path: '/projects/new', role: 'reporter', shows: says(/需要“.+”角色/, /needs the role/)}},
  {
    page: 'reporting', path: `/projects/${railway}/report`, role: 'reporter',
    forbidden: {path: `/projects/${railway}/report`, role: 'auditor', shows: says(/需要以下角色之一/, /one of these roles/)},
  },
  {page: 'plans', path: '/plans', shows: table, empty: {path: '/plans', prepare: nothing('registry/v1/plans'), shows: says('还没有规划', 'There are no plans yet')}},
  {page: 'plan', path: PLAN, shows: says('二（二）', '二（二）')},
  {page: 'promises of a plan', path: `${PLAN}?view=promises`, shows: table},
  {page: 'late works of a plan', path: `${PLAN}?works=late`, shows: table, still: true},
  {page: 'unregistered works of a plan', path: `${PLAN}?works=unregistered`, still: true},
  {
    page: 'events', path: '/events', renew: 'when told', shows: says('下一页', 'Next page'),
    empty: {path: '/events', prepare: nothing('progress/v1/history'), shows: says('尚无动态', 'No events yet')},
    filtered: {path: '/events?type=milepost.subscription.disabled.v1&to=1990-01-01', shows: says('没有符合条件的动态', 'No events match')},
  },
  {
    page: 'annual lists', path: '/listings', prepare: annualLists, shows: table,
    empty: {path: '/listings', prepare: noAnnualLists, shows: says('还没有登记年度清单', 'No annual list has been recorded yet')},
    filtered: {path: '/listings?bucket=NEW_START&level=national', prepare: noAnnualLists, shows: says('没有符合条件的记录', 'No entry matches')},
  },
  {page: 'what comes back in annual lists', path: '/listings?view=recurring', still: true},
  {page: 'project code', path: '/codes/2206-441624-04-01-569675', shows: says(/需要核对/, /To be checked/)},
  {page: 'audit of a project', path: `/audit?project=${railway}`},
  {page: 'audit of no project', path: '/audit?project=019a8e1b-0c7a-7f3e-8d21-6a1f0e9b4c52', still: true},
  {page: 'audit', path: '/audit', shows: says(/第 ?\d|[\d,]+ 条|记录/, /entries|records/)},
  {
    page: 'following', path: '/following', role: 'subscriber', renew: 'by itself', forbidden: {path: '/following', shows: says('登录', 'Sign in')},
    empty: {path: '/following', prepare: nothing('notify/v1/subscriptions'), shows: says('还没有关注', 'You do not follow anything yet')},
    prepare: page => page.route('**/api/notify/v1/subscriptions?*', route => route.fulfill({json: {items: [SUBSCRIPTION], nextCursor: null}})),
    shows: says(/example\.org/, /example\.org/),
  },
  {page: 'following something new', path: '/following?new=1', role: 'subscriber', still: true, forbidden: {path: '/following?new=1', role: 'auditor', shows: says(/订阅/, /needs the role/)}},
  {
    page: 'subscription', path: `/following/${SUBSCRIPTION.id}`, role: 'subscriber', shows: says(/example\.org/, /example\.org/),
    prepare: async page => {
      await page.route(`**/api/notify/v1/subscriptions/${SUBSCRIPTION.id}`, route => route.fulfill({json: SUBSCRIPTION, headers: {ETag: '"1"'}}))
      await nothing(`notify/v1/subscriptions/${SUBSCRIPTION.id}/deliveries`)(page)
    },
  },
  {
    page: 'imports', path: '/imports', role: 'registrar', renew: 'by itself', shows: says('2026年重大项目.xlsx', '2026年重大项目.xlsx'),
    prepare: page => page.route('**/api/registry/v1/imports?*', route => route.fulfill({json: {items: [IMPORT], nextCursor: null}})),
    forbidden: {path: '/imports', role: 'reporter', shows: says(/需要“登记员”角色/, /needs the role/)},
    empty: {path: '/imports', prepare: nothing('registry/v1/imports'), shows: says('还没有导入过清单', 'No list has been imported yet')},
  },
  {
    page: 'import', path: `/imports/${IMPORT.id}`, role: 'registrar', renew: 'by itself', prepare: page => given(page), shows: says(/没有名为“兰洲市”的地区/, /没有名为“兰洲市”的地区/),
    filtered: {path: `/imports/${IMPORT.id}?outcome=same`, prepare: page => given(page, {}, []), shows: says('没有这种结果的行', 'No row has this outcome')},
  },
  {page: 'suspected rows of an import', path: `/imports/${IMPORT.id}?outcome=suspected`, role: 'registrar', prepare: page => given(page), shows: table, still: true},
  {page: 'operations', path: '/operations', role: 'operator', renew: 'by itself', forbidden: {path: '/operations', role: 'reporter', shows: says(/需要“运维员”角色/, /needs the role/)}},
  {page: 'wall', path: '/wall', renew: 'by itself', kiosk: true},
  {page: 'method', path: '/method'},
  {page: 'no such page', path: '/nowhere', still: true},
]

export function says(zh: string | RegExp, en: string | RegExp): NonNullable<Shown['shows']> {
  return (page, lang) => page.getByRole('main').getByText(lang === 'zh' ? zh : en)
}

function tab(zh: string, en: string): NonNullable<Shown['shows']> {
  return (page, lang) => page.getByRole('tabpanel', {name: lang === 'zh' ? zh : en})
}

function table(page: Page): Locator {
  return page.getByRole('main').getByRole('table')
}

/** A list without rows. */
function nothing(path: string): (page: Page) => Promise<unknown> {
  return page => page.route(new RegExp(`/api/${path}(\\?.*)?$`), route => route.fulfill({json: {items: [], nextCursor: null}}))
}

/** A list with one entry, which the catalogue does not have. */
async function annualLists(page: Page): Promise<void> {
  const entry = {year: 2026, level: 'provincial', list: '省列重大建设项目清单', bucket: 'CARRY_OVER'}
  const work = {projectId: railway, nameZh: '兰州至合作铁路', nameEn: 'Lanzhou–Hezuo railway', regions: ['620100'], stage: 'CONSTRUCTION', light: 'green'}
  await page.route('**/api/registry/v1/listings/counts*', route => route.fulfill({json: {
    buckets: [{bucket: 'CARRY_OVER', count: 1}], years: [{year: 2026, count: 1}], lists: [{level: 'provincial', list: entry.list, count: 1}],
  }}))
  await page.route(/\/api\/registry\/v1\/listings\?/, route => route.fulfill({
    json: {items: [{id: '01a22dda-0000-7000-8000-000000000001', documentRef: null, ...entry, ...work}], nextCursor: null},
  }))
}

async function noAnnualLists(page: Page): Promise<void> {
  await page.route('**/api/registry/v1/listings/counts*', route => route.fulfill({json: {buckets: [], years: [], lists: []}}))
  await nothing('registry/v1/listings')(page)
}
