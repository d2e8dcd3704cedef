import type {RouteRecordRaw} from 'vue-router'
import {t} from '@/app/text'

export default {path: '/events', component: () => import('./EventsPage.vue'), meta: {title: () => t('pages.events')}} satisfies RouteRecordRaw
