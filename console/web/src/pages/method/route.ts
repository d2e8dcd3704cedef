import type {RouteRecordRaw} from 'vue-router'
import {t} from '@/app/text'

export default {path: '/method', component: () => import('./MethodPage.vue'), meta: {title: () => t('pages.method')}} satisfies RouteRecordRaw
