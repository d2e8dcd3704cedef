import {computed, ref, watch} from 'vue'
import {useRoute, useRouter} from 'vue-router'
import {body, registry} from '@/api/clients'
import {type Import, isComplete, type Outcome, OUTCOMES} from '@/imports'
import {useLoad} from '@/load'

const PAGE = 50

/** The rows of an import by what became of them, page by page. What is shown stands in the address. */
export function useRows(of: () => Import, turn: () => number) {
  const route = useRoute()
  const router = useRouter()
  const before = ref<string[]>([])
  const shown = ref(0)

  const outcome = computed<Outcome | ''>({
    get: () => OUTCOMES.find(one => one === route.query.outcome) ?? '',
    set: chosen => {
      before.value = []
      void router.replace({query: chosen ? {outcome: chosen} : {}})
    },
  })
  const cursor = computed(() => typeof route.query.from === 'string' ? route.query.from : undefined)
  const count = () => outcome.value ? of().counts[outcome.value] : of().handled
  // Once all rows have their outcomes, and after whatever was done here, what is shown is out of date as a whole.
  const phase = computed(() => [of().id, of().dryRun, isComplete(of()), turn(), outcome.value, cursor.value].join(' '))

  const page = useLoad(phase, async (_, signal) => {
    const atThatTime = count()
    const wanted = outcome.value ? [outcome.value] : undefined
    const loaded = await body(registry.GET('/v1/imports/{id}/rows', {
      params: {path: {id: of().id}, query: {limit: PAGE, outcome: wanted, cursor: cursor.value}}, signal,
    }))
    shown.value = atThatTime
    return loaded
  })
  watch(() => of().id, () => { before.value = [] })

  /** Whether other rows than those shown have this outcome now. */
  const isOutdated = computed(() => page.state.value === 'ready' && count() !== shown.value)

  function next(): void {
    before.value.push(cursor.value ?? '')
    go(page.data.value?.nextCursor ?? undefined)
  }

  function previous(): void {
    go(before.value.pop() || undefined)
  }

  function go(from: string | undefined): void {
    void router.replace({query: {...outcome.value ? {outcome: outcome.value} : {}, ...from ? {from} : {}}})
  }

  return {outcome, cursor, page, isOutdated, next, previous}
}
