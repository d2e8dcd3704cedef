import type {RouteRecordRaw} from 'vue-router'
import {t} from './text'

export default {path: '/imports/:id', component: () => import('./ImportPage.vue'), meta: {title: () => t('title')}} satisfies RouteRecordRaw
