import {watchEffect} from 'vue'
import {t} from './text'

/** Sets the title of the window to that of the thing shown, once it is known. */
export function usePageTitle(title: () => string | undefined): void {
  watchEffect(() => {
    const known = title()
    if (known) document.title = `${known} · ${t('name')}`
  })
}
