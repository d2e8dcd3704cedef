import type {RouteRecordRaw} from 'vue-router'
import {t} from './title'

export default {
  path: '/projects/:id([0-9a-f-]{36})', component: () => import('./ProjectPage.vue'), meta: {title: () => t('title')},
} satisfies RouteRecordRaw
