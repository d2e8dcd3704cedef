import type {RouteRecordRaw} from 'vue-router'
import {t} from '@/app/text'

export default {path: '/operations', component: () => import('./OperationsPage.vue'), meta: {title: () => t('pages.operations')}} satisfies RouteRecordRaw
