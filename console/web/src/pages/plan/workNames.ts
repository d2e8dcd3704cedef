import {reactive} from 'vue'
import {body, registry} from '@/api/clients'
import {locale} from '@/i18n'

const english = reactive(new Map<string, string | null>())

/**
 * Returns the name of a project of which the Chinese name is known. Its English name, if it has one, is asked for once and shown when
 * it has arrived.
 */
export function workName(id: string, nameZh: string | null | undefined): string {
  if (locale.value === 'en' && !english.has(id)) {
    english.set(id, null)
    void body(registry.GET('/v1/projects/{id}', {params: {path: {id}}}))
      .then(project => english.set(id, project.nameEn))
      .catch(() => undefined)
  }
  return (locale.value === 'en' && english.get(id)) || nameZh || id
}
