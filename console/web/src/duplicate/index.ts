import type {components} from '@/api/generated/registry'
import {number} from '@/format/numbers'
import {listed} from '@/format/words'
import {texts} from '@/i18n/texts'

/** A registered project that may be the same as one that is described. */
export type Candidate = components['schemas']['DuplicateCandidate']

const t = texts('duplicate', {
  zh: {
    reason: {
      'former-code': '与其已失效的项目代码相同', 'same-code': '项目代码相同', 'same-name': '名称相同', 'same-name-otherwise-written': '名称写法不同、实为相同', 'short-form': '一个是另一个的简称',
      'similar-name': '名称相近', 'same-endpoints': '起讫点相同', 'same-citation': '同一条款的同一表述已关联', 'regions-overlap': '地区有重合',
      'regions-apart': '地区不同', 'other-category': '类别不同', 'other-nature': '性质不同',
    },
    score: '相似度 {n}%',
  },
  en: {
    reason: {
      'former-code': 'it had this project code, which has lapsed', 'same-code': 'same project code', 'same-name': 'same name', 'same-name-otherwise-written': 'same name, written otherwise',
      'short-form': 'one is short for the other', 'similar-name': 'similar name', 'same-endpoints': 'same end points',
      'same-citation': 'the same phrase of the clause is linked to it', 'regions-overlap': 'regions overlap', 'regions-apart': 'other regions',
      'other-category': 'other category', 'other-nature': 'other nature',
    },
    score: '{n}% alike',
  },
})

/** Why it may be the same, and what differs. */
export function reasonsOf(candidate: Candidate): string {
  return listed(candidate.reasons.map(reason => t(`reason.${reason}`)))
}

/** How much it is alike. */
export function scoreOf(candidate: Candidate): string {
  return t('score', {n: number(candidate.score)})
}
