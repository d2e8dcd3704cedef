import type {RouteRecordRaw} from 'vue-router'
import {t} from '@/app/text'

export default {path: '/imports', component: () => import('./ImportsPage.vue'), meta: {title: () => t('pages.imports')}} satisfies RouteRecordRaw
