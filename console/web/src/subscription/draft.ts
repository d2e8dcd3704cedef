import {type Filter, type Subscription, wholeFilter} from './filter'

const MAX_SLIP_DAYS = 10_000

/** What has been entered about a subscription. */
export class Draft {
  constructor(
    public filter: Filter,
    public url: string,
    /** Whether only some types of events are asked for, even while none has been chosen. */
    public some = filter.eventTypes.length > 0,
    public slip = filter.minSlipDays === null ? '' : String(filter.minSlipDays),
  ) {}

  static of(subscription: Subscription): Draft {
    return new Draft(wholeFilter(subscription.filter), subscription.channel.url ?? '')
  }

  slipIsWrong(): boolean {
    const text = String(this.slip).trim()
    return text !== '' && (!/^\d{1,5}$/.test(text) || Number(text) > MAX_SLIP_DAYS)
  }

  lacksTypes(): boolean {
    return this.some && this.filter.eventTypes.length === 0
  }

  isComplete(): boolean {
    return !this.slipIsWrong() && !this.lacksTypes() && this.url.trim() !== ''
  }

  /** The filter that is asked for. */
  wanted(): Filter {
    const slip = String(this.slip).trim()
    return {...this.filter, minSlipDays: slip === '' ? null : Number(slip)}
  }
}

const KEY = 'milepost.draft.following'

/** Keeps what was entered about a new subscription over a reload and a new login. */
export function keepDraft(draft: Draft): void {
  sessionStorage.setItem(KEY, JSON.stringify(draft))
}

export function keptDraft(): Draft | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Draft | null
    return kept ? new Draft(wholeFilter(kept.filter), kept.url, kept.some, kept.slip) : undefined
  } catch {
    return undefined
  }
}

export function dropDraft(): void {
  sessionStorage.removeItem(KEY)
}

/** What the address of a Follow button asks for: lists by comma or by repeated parameters. */
export function prefilled(query: Record<string, string | null | (string | null)[] | undefined>): Draft {
  const list = (name: string): string[] =>
    [query[name] ?? []].flat().flatMap(value => (value ?? '').split(',')).map(value => value.trim()).filter(value => value)
  const slip = list('minSlipDays')[0]
  return new Draft({
    projects: list('projects'), regions: list('regions'), categories: list('categories'), plans: list('plans'), eventTypes: list('eventTypes'),
    minSlipDays: slip && /^\d+$/.test(slip) ? Number(slip) : null,
  }, '')
}

export function asksForSomething(draft: Draft): boolean {
  return Object.values(draft.filter).some(value => Array.isArray(value) ? value.length > 0 : value !== null)
}
