import type {RouteRecordRaw} from 'vue-router'
import {t} from './text'

export default {
  path: '/projects/:id/report', component: () => import('./ReportPage.vue'), props: true, meta: {title: () => t('title')},
} satisfies RouteRecordRaw
