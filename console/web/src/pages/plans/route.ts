import type {RouteRecordRaw} from 'vue-router'
import {t} from '@/app/text'

export default {path: '/plans', component: () => import('./PlansPage.vue'), meta: {title: () => t('pages.plans')}} satisfies RouteRecordRaw
