import type {Import} from '.'

/** How a file is to be imported. Empty: nothing is said for the whole list. */
export interface FileOptions {
  dryRun: boolean
  backfill: boolean
  category: string
  nature: string
  region: string
  mapping: string
  sheet: string
}

export function usualOptions(): FileOptions {
  return {dryRun: true, backfill: false, category: '', nature: '', region: '', mapping: '', sheet: ''}
}

/** Those of an import, for a file that is sent after it. It is looked at first, as always. */
export function optionsOf(of: Import): FileOptions {
  const {category, nature, region} = of.defaults
  return {
    ...usualOptions(), backfill: of.backfill, category: category ?? '', nature: nature ?? '', region: region ?? '', mapping: of.mapping ?? '',
    sheet: of.sheet ?? '',
  }
}
