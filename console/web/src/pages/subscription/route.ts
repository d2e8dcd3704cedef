import type {RouteRecordRaw} from 'vue-router'
import {t} from './text'

export default {path: '/following/:id', component: () => import('./SubscriptionPage.vue'), meta: {title: () => t('title')}} satisfies RouteRecordRaw
