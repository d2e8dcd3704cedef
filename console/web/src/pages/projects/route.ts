import type {RouteRecordRaw} from 'vue-router'
import {t} from '@/app/text'

export default {
  path: '/projects', component: () => import('./ProjectsPage.vue'), meta: {title: () => t('pages.projects')},
} satisfies RouteRecordRaw
