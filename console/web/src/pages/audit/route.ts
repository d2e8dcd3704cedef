import type {RouteRecordRaw} from 'vue-router'
import {t} from '@/app/text'

export default {path: '/audit', component: () => import('./AuditPage.vue'), meta: {title: () => t('pages.audit')}} satisfies RouteRecordRaw
