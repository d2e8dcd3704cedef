import type {RouteRecordRaw} from 'vue-router'
import {t} from '@/app/text'

export default {
  path: '/codes/:code?', component: () => import('./CodesPage.vue'), props: true, meta: {title: () => t('pages.codes')},
} satisfies RouteRecordRaw
