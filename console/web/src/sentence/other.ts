import {number} from '@/format/numbers'
import {inLocale} from '@/i18n'
import {planTitle} from '@/plan/document'
import {t} from './text'
import {changes, type Tell} from './values'

/** What happens to plans, regions and subscriptions. */
export const otherSentences: Record<string, Tell> = {
  'plan.registered': data => t('plan.registered', {
    title: inLocale({zh: data.plan.titleZh, en: data.plan.titleEn}), n: number(data.plan.clauses.length),
  }),
  'plan.amended': data => t('plan.amended', {title: inLocale({zh: data.plan.titleZh, en: data.plan.titleEn}), changes: changes(data, data.plan)}),
  'plan.work-named': data => t('plan.work-named', {
    plan: t('title', {title: planTitle(data.planId)}), clause: data.clause, name: inLocale({zh: data.nameZh, en: data.nameEn}),
  }),
  'region.defined': data => t('region.defined', {name: inLocale({zh: data.region.nameZh, en: data.region.nameEn})}),
  'region-set.defined': data => t('region-set.defined', {name: inLocale({zh: data.nameZh, en: data.nameEn})}),
  'subscription.created': () => t('subscription.created'),
  'subscription.amended': () => t('subscription.amended'),
  'subscription.closed': () => t('subscription.closed'),
  'subscription.disabled': () => t('subscription.disabled'),
  'subscription.resumed': () => t('subscription.resumed'),
  'delivery.receipts': data => t('delivery.receipts', {n: number(data.receipts.length), count: data.receipts.length}),
}
