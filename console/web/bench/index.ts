import {close} from './browser'
import {cut} from './cut'
import {grid} from './grid'
import {live} from './live'
import {pages} from './pages'
import {verification} from './verification'

const MEASUREMENTS: Record<string, () => Promise<void>> = {pages, live, cut, verification, grid}

/** Measures what is named, one after the other. */
export async function run(names: string[]): Promise<void> {
  try {
    for (const name of names) await MEASUREMENTS[name]!()
  } finally {
    await close()
  }
}
