import type {RouteRecordRaw} from 'vue-router'
import {t} from '@/app/text'

export default {path: '/', component: () => import('./OverviewPage.vue'), meta: {title: () => t('pages.overview')}} satisfies RouteRecordRaw
