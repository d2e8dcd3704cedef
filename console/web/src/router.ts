import {watchEffect} from 'vue'
import {createRouter, createWebHistory, type RouteRecordRaw} from 'vue-router'
import {t} from './app/text'

/** Each folder of pages/ has a route.ts with the address of its page and the function that gives its title. */
const pages = import.meta.glob<{default: RouteRecordRaw}>('./pages/*/route.ts', {eager: true})

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    ...Object.values(pages).map(page => page.default),
    {path: '/:path(.*)*', component: () => import('./app/NotFound.vue'), meta: {title: () => t('notFound')}},
  ],
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : {top: 0}),
})

watchEffect(() => {
  const title = router.currentRoute.value.meta.title?.()
  document.title = title ? `${title} · ${t('name')}` : t('name')
})

declare module 'vue-router' {
  interface RouteMeta {
    /** The title of the page in the language that is chosen now. A page that shows one thing sets its own by `usePageTitle`. */
    title?: () => string
    /** Without navigation, for a screen that nobody touches. */
    kiosk?: boolean
  }
}
