import type {RouteRecordRaw} from 'vue-router'
import {t} from '@/app/text'

export default {
  path: '/plans/:id', component: () => import('./PlanPage.vue'), props: true, meta: {title: () => t('pages.plans')},
} satisfies RouteRecordRaw
