import type {RouteRecordRaw} from 'vue-router'
import {t} from '@/app/text'

export default {path: '/listings', component: () => import('./ListingsPage.vue'), meta: {title: () => t('pages.listings')}} satisfies RouteRecordRaw
