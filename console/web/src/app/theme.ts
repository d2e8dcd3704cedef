import {ref, watchEffect} from 'vue'

export type Theme = 'auto' | 'light' | 'dark'

const KEY = 'milepost.theme'
const prefersDark = window.matchMedia('(prefers-color-scheme: dark)')
const systemIsDark = ref(prefersDark.matches)
prefersDark.addEventListener('change', event => {
  systemIsDark.value = event.matches
})

export const theme = ref<Theme>((localStorage.getItem(KEY) as Theme | null) ?? 'auto')
export const isDark = ref(false)

watchEffect(() => {
  isDark.value = theme.value === 'dark' || theme.value === 'auto' && systemIsDark.value
  document.documentElement.classList.toggle('dark', isDark.value)
})

export function setTheme(chosen: Theme): void {
  theme.value = chosen
  localStorage.setItem(KEY, chosen)
}
