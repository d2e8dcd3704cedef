import {inLocale} from '@/i18n'

/** What a project is called in the language of the page; one without an English name keeps its Chinese one. */
export function projectName(project: {nameZh?: string | null; nameEn?: string | null}): string {
  return inLocale({zh: project.nameZh, en: project.nameEn})
}
