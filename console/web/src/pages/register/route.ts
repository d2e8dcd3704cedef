import type {RouteRecordRaw} from 'vue-router'
import {t} from './text'

export default {path: '/projects/new', component: () => import('./RegisterPage.vue'), meta: {title: () => t('title')}} satisfies RouteRecordRaw
