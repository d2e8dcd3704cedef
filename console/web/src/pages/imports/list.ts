import {computed, ref, shallowRef, watch} from 'vue'
import {body, registry} from '@/api/clients'
import {ProblemError} from '@/api/problem'
import {type Import, isAtWork} from '@/imports'
import {useLoad} from '@/load'

const PAGE = 50

function read(cursor?: string, signal?: AbortSignal) {
  return body(registry.GET('/v1/imports', {params: {query: {limit: PAGE, cursor}}, signal}))
}

/** The imports that are shown. What changes is changed in its row; new ones wait until they are asked for. */
export function useImports() {
  const rows = shallowRef<Import[]>([])
  const cursor = ref<string | null>(null)
  const arrived = ref(0)
  const first = useLoad(() => undefined, (_, signal) => read(undefined, signal))
  const busy = computed(() => rows.value.some(isAtWork))

  watch(first.data, page => {
    rows.value = page?.items ?? []
    cursor.value = page?.nextCursor ?? null
    arrived.value = 0
  })

  async function more(): Promise<void> {
    const page = await read(cursor.value ?? undefined)
    rows.value = [...rows.value, ...page.items]
    cursor.value = page.nextCursor ?? null
  }

  async function refresh(): Promise<void> {
    if (first.state.value !== 'ready' || !rows.value.length) return first.reload()
    try {
      const current = new Map((await read()).items.map(one => [one.id, one]))
      const known = new Set(rows.value.map(one => one.id))
      rows.value = rows.value.map(one => current.get(one.id) ?? one)
      arrived.value = [...current.keys()].filter(id => !known.has(id)).length
    } catch (failure) {
      if (!(failure instanceof ProblemError)) throw failure
      await first.reload() // which tells what is wrong
    }
  }

  return {first, rows, cursor, arrived, busy, more, refresh}
}
