import type {RouteRecordRaw} from 'vue-router'
import {t} from '@/app/text'

export default {path: '/following', component: () => import('./FollowingPage.vue'), meta: {title: () => t('pages.following')}} satisfies RouteRecordRaw
