import type {RouteRecordRaw} from 'vue-router'
import {t} from './text'

export default {path: '/wall', component: () => import('./WallPage.vue'), meta: {title: () => t('title'), kiosk: true}} satisfies RouteRecordRaw
